/** What the rater said of a criterion already, each text to be taken into the case. */
import type { OpenProposal } from "../../contract";
import { Button } from "../../parts/Button";
import { Said } from "./WrittenCase";

interface Props {
  given: OpenProposal["criteria"][number]["given"];
  /** What stands in the case. */
  evidence: string;
  take: (evidence: string) => void;
}

export function GivenEvidence({ given: { mark, texts }, evidence, take }: Props) {
  if (texts.length === 0) return null;
  return (
    <details>
      <summary>
        {texts.length === 1 ? "1 line" : `${texts.length} lines`} of your rating
        {mark !== null && `, marked ${mark}`}
      </summary>
      <ul class="rows">
        {texts.map((text) => (
          <li key={text}>
            <Said text={text} />
            {evidence.includes(text) ? (
              <span class="small">Taken into the case</span>
            ) : (
              <Button
                plain
                label={`Take into the case: ${text}`}
                onPress={() => take(evidence.trim() ? `${evidence}\n${text}` : text)}
              >
                Take into the case
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
