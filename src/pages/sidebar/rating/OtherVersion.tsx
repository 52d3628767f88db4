/** What another window saved for this criterion, beside what stands here, the difference marked; the person chooses. */
import type { Assessment } from "../../../domain/rating/rating";
import type { ReportList } from "../../contract";
import { Marked } from "../../parts/Beside";
import { Button } from "../../parts/Button";
import { InView } from "../../parts/InView";
import { unanswered } from "./assessments";
import type { RatingDraft } from "./Evening";
import { markInWords } from "./markInWords";

interface Props {
  draft: RatingDraft;
  scale: ReportList["scale"];
  name: string;
}

export function OtherVersion({ draft, scale, name }: Props) {
  const theirs = draft.elsewhere[name];
  if (!theirs) return null;
  const mine = draft.value[name] ?? unanswered;
  const side = (title: string, own: Assessment, other: Assessment, use: string) => (
    <div>
      <h3>{title}</h3>
      <div>
        {own.mark === other.mark ? markInWords(own.mark, scale) : <mark>{markInWords(own.mark, scale)}</mark>}
      </div>
      <div class="said">
        <bdi>
          <Marked text={own.evidence || "Blank"} than={other.evidence} />
        </bdi>
      </div>
      <p>
        <Button label={`${use}: ${title}`} onPress={() => draft.settle(name, own)}>
          {use}
        </Button>
      </p>
    </div>
  );
  return (
    <InView>
      <section class="note versions" aria-label="Two versions">
        <strong>Both windows changed this</strong>
        {side("Here", mine, theirs, "Keep mine")}
        {side("In the other window", theirs, mine, "Use the other")}
      </section>
    </InView>
  );
}
