/** Where two versions of a rating wait for a choice. */
import { InView } from "../../parts/InView";

interface Props {
  criteria: readonly string[];
  go: (criterion: string) => void;
}

export function Unsettled({ criteria, go }: Props) {
  if (criteria.length === 0) return null;
  return (
    <InView>
      <div class="note" role="status">
        Both windows changed these. Choose one version each:{" "}
        {criteria.map((name) => (
          <button key={name} type="button" class="plain apart" onClick={() => go(name)}>
            {name}
          </button>
        ))}
      </div>
    </InView>
  );
}
