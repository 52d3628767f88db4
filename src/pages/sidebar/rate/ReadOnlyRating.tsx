/** A rating that cannot be edited now: submitted, or the cycle has moved on. */
import type { OpenReport } from "../../contract";
import { server } from "../../server";
import { Button } from "../parts/Button";
import { Footer } from "../parts/Footer";
import { TroubleNote } from "../parts/TroubleNote";
import { useSend } from "../useSend";
import { markInWords } from "./markInWords";

interface Props {
  report: OpenReport;
  reopened: () => void;
  close: (message: string) => void;
}

export function ReadOnlyRating({ report, reopened, close }: Props) {
  const sending = useSend(server.withdrawRating, reopened);
  const { rating, status, whyNot, criteria, scale, savedAt } = report;
  return (
    <>
      <p class="note">
        {whyNot || "Submitted. Withdraw it to change something; it stays a draft until you submit again."}
      </p>
      <ul class="rows">
        {criteria.map(({ name, assessment }) => (
          <li key={name}>
            <strong>{name}</strong>
            <div>{markInWords(assessment.mark, scale)}</div>
            <div class="small said">
              <bdi>{assessment.evidence}</bdi>
            </div>
          </li>
        ))}
      </ul>
      <TroubleNote trouble={sending.trouble} retry={sending.retry} />
      <Footer status={status === "submitted" ? "Submitted" : ""}>
        <Button primary onPress={() => close("")}>
          All reports
        </Button>
        {status === "submitted" && !whyNot && (
          <Button
            onPress={() => sending.send({ rating, seen: savedAt })}
            busy={sending.busy && "Withdrawing…"}
          >
            Withdraw
          </Button>
        )}
      </Footer>
    </>
  );
}
