/** A rating that cannot be edited now: submitted, or the cycle has moved on. Its rater may withdraw it, HR return it. */
import { useState } from "preact/hooks";
import type { OpenReport } from "../../contract";
import { useSend } from "../../load/useSend";
import { Button } from "../../parts/Button";
import { Footer } from "../../parts/Footer";
import { Name } from "../../parts/Name";
import { TroubleNote } from "../../parts/TroubleNote";
import { server } from "../../server";
import { FurtherEvidence } from "./FurtherEvidence";
import { markInWords } from "./markInWords";
import type { Closing } from "./Rate";
import { ReturnRating } from "./ReturnRating";

interface Props {
  report: OpenReport;
  /** In the hub, the rater's name; blank in one's own packet. */
  onBehalfOf: string;
  mayReturn: boolean;
  reopened: () => void;
  close: (closing: Closing | null) => void;
}

export function ReadOnlyRating({ report, onBehalfOf, mayReturn, reopened, close }: Props) {
  const sending = useSend(server.withdrawRating, reopened);
  const { rating, role, status, whyNot, criteria, scale, savedAt, person } = report;
  const [returning, setReturning] = useState(false);
  const isSubmitted = status === "submitted";
  return (
    <>
      {onBehalfOf && (
        <p>
          Rated by <Name>{onBehalfOf}</Name>
        </p>
      )}
      {(whyNot || !onBehalfOf) && (
        <p class="note">
          {whyNot || "Submitted. Withdraw it to change something; it stays a draft until you submit again."}
        </p>
      )}
      <ul class="rows">
        {criteria.map(({ name, assessment }) => (
          <li key={name}>
            <strong>{name}</strong>
            <div>{markInWords(assessment.mark, scale)}</div>
            <div class="small said">
              <bdi>{assessment.evidence}</bdi>
            </div>
            {role !== "vignette" && <FurtherEvidence report={report} criterion={name} />}
          </li>
        ))}
      </ul>
      <TroubleNote trouble={sending.trouble} retry={sending.retry} />
      {returning ? (
        <ReturnRating
          rating={rating}
          rater={onBehalfOf}
          keep={() => setReturning(false)}
          returned={() =>
            close({ message: `Returned to ${onBehalfOf}: ${person.name}.`, status: "returned" })
          }
        />
      ) : (
        <Footer status={isSubmitted ? "Submitted" : ""}>
          <Button primary onPress={() => close(null)}>
            {onBehalfOf ? "All ratings" : "All reports"}
          </Button>
          {onBehalfOf && isSubmitted && mayReturn && (
            <Button onPress={() => setReturning(true)}>Return to rater</Button>
          )}
          {!onBehalfOf && isSubmitted && !whyNot && (
            <Button
              onPress={() => sending.send({ rating, seen: savedAt })}
              busy={sending.busy && "Withdrawing…"}
            >
              Withdraw
            </Button>
          )}
        </Footer>
      )}
    </>
  );
}
