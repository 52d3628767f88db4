// The line at the bottom: what is selected, and what the last action would have cost at Google.
import type { LastAction } from "./useActions";

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(milliseconds < 9950 ? 1 : 0)} s`;
}

export function StatusLine({
  last,
  selected,
  readOnly,
  reason,
}: {
  last: LastAction;
  selected: string;
  readOnly: boolean;
  /** Why the selected cell shows an error. */
  reason: string | undefined;
}) {
  const calls = last && `${last.cost.calls} ${last.cost.calls === 1 ? "call" : "calls"}`;
  return (
    <footer class="status">
      <span role="status">
        {last
          ? `${last.name}: ${calls}, about ${seconds(last.cost.milliseconds)} at Google`
          : "Calls and Google’s time appear here after a script has run"}
      </span>
      <span>{reason ?? (readOnly ? "View only" : selected)}</span>
    </footer>
  );
}
