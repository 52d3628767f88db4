/** A list of problems, each of which says place, expected, found and the way out. */
import type { Problem } from "../../../domain/problem";
import { LongList } from "./LongList";

export function Problems({ problems, title }: { problems: readonly Problem[]; title?: string }) {
  if (problems.length === 0) return null;
  return (
    <div class="note trouble" role="alert">
      <p class="trouble-title">
        {title ?? (problems.length === 1 ? "One problem" : `${problems.length} problems`)}
      </p>
      <LongList items={problems} show={({ message }) => message} />
    </div>
  );
}
