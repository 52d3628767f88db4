/** Says that there is more below, and leads there: for a mouse or a finger, as the keyboard scrolls by itself. */
export const MoreButton = ({ label, go }: { label: string; go: () => void }) => (
  <div class="more-below" aria-hidden="true">
    <button type="button" class="plain" tabIndex={-1} onClick={go}>
      {label}
    </button>
  </div>
);
