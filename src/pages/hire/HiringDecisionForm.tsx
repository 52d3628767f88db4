/** The decision about a candidate, on the day if it can be: what, why and by whom. */
import { useState } from "preact/hooks";
import { dayInWords } from "../../domain/dayInWords";
import { type HiringDecision, hiringDecisions } from "../../domain/hiring/candidate";
import type { Debrief } from "../contract";
import { useDemand } from "../load/useDemand";
import { useSend } from "../load/useSend";
import { Button } from "../parts/Button";
import { Choices } from "../parts/Choices";
import { TextField } from "../parts/TextField";
import { TroubleNote } from "../parts/TroubleNote";
import { server } from "../server";

interface Props {
  debrief: Debrief;
  refresh: () => Promise<void>;
  meetAgain: () => void;
}

export function HiringDecisionForm({ debrief: { candidate, isSameDay }, refresh, meetAgain }: Props) {
  const [decision, setDecision] = useState<HiringDecision | "">(candidate.decision);
  const [reason, setReason] = useState(candidate.reason);
  const [decidedBy, setDecidedBy] = useState(candidate.decidedBy);
  const deciding = useSend(server.decideCandidate, () => refresh());
  const lacks = !decision
    ? "Choose a decision."
    : !reason.trim()
      ? "Say why."
      : !decidedBy.trim()
        ? "Say who decided."
        : "";
  const demand = useDemand(lacks);
  const send = () => {
    const seen = { decision: candidate.decision, reason: candidate.reason, decidedBy: candidate.decidedBy };
    if (decision) deciding.send({ candidate: candidate.id, decision, reason, decidedBy, seen });
  };
  const isDecided = candidate.decision !== "";
  return (
    <>
      <h2>Decision</h2>
      {isDecided && (
        <p role="status">
          Decided on {dayInWords(candidate.decidedOn)}: {candidate.decision}
          {isSameDay && ", the day of the interviews"}.
        </p>
      )}
      {candidate.decision === "another interview" && (
        <p>
          <Button onPress={meetAgain}>Plan another interview</Button>
        </p>
      )}
      <div class="stack">
        <Choices
          label="What you decide"
          options={hiringDecisions.map((value) => ({ value, label: value }))}
          value={decision || null}
          onChoose={setDecision}
        />
        <TextField
          label="Reason"
          value={reason}
          onInput={setReason}
          longest={2000}
          hint="Taken from what was seen. The candidate may ask for it."
        />
        <TextField label="Decided by" kind="line" value={decidedBy} onInput={setDecidedBy} />
      </div>
      <TroubleNote trouble={deciding.trouble} retry={deciding.retry} />
      <p role="status">{demand.status}</p>
      <p>
        <Button primary={!isDecided} onPress={() => demand.press(send)} busy={deciding.busy && "Recording…"}>
          {isDecided ? "Change the decision" : "Record the decision"}
        </Button>
      </p>
    </>
  );
}
