// The way from an open file back to the list of files.

export function BackToFiles({ onClose }: { onClose: () => void }) {
  return (
    <button type="button" class="button plain" onClick={onClose}>
      ‹ Files
    </button>
  );
}
