/** How far something is: a bar with its numbers in words. */
export function Progress({ label, done, of }: { label: string; done: number; of: number }) {
  return (
    <div class="stack" style={{ gap: "4px" }}>
      <div class="line">
        <span>{label}</span>
        <span>
          {done.toLocaleString("en")} of {of.toLocaleString("en")}
        </span>
      </div>
      <progress value={done} max={Math.max(of, 1)} aria-label={label} />
    </div>
  );
}
