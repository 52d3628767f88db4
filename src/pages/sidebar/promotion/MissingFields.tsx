/** What a case still lacks before it can be proposed. */
import { InView } from "../../parts/InView";

export function MissingFields({ missing }: { missing: readonly string[] }) {
  if (missing.length === 0) return null;
  return (
    <InView>
      <div class="note trouble" role="alert">
        <p class="trouble-title">Still missing</p>
        <ul>
          {missing.map((what) => (
            <li key={what}>{what}</li>
          ))}
        </ul>
      </div>
    </InView>
  );
}
