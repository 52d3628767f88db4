/** Waiting for Google: nothing for 300 ms, then a skeleton, after a second what is awaited and for how long. */
import { useSeconds } from "../load/useSeconds";

export function Waiting({ what }: { what: string }) {
  const seconds = useSeconds(0.3);
  return (
    <div role="status" aria-busy="true">
      {seconds >= 1 && (
        <p class="small">
          {what} <span aria-hidden="true">{Math.floor(seconds)} s</span>
        </p>
      )}
      {seconds >= 0.3 && [0, 1, 2, 3].map((line) => <div key={line} class="skeleton" />)}
    </div>
  );
}
