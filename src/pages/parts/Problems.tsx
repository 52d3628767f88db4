/** Problems, each of which says place, expected, found and the way out. */
import type { Problem } from "../../domain/problem";
import { LongList } from "./LongList";

export function Problems({ problems }: { problems: readonly Problem[] }) {
  const [first, ...others] = problems;
  if (!first) return null;
  if (others.length === 0) {
    return (
      <p class="note trouble" role="alert">
        {first.message}
      </p>
    );
  }
  return (
    <div class="note trouble" role="alert">
      <p class="trouble-title">{problems.length.toLocaleString("en")} problems</p>
      <LongList items={problems} show={({ message }) => message} />
    </div>
  );
}
