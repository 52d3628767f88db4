/** Records what the skip-level or the session said of a case, or sends it back to its manager. */
import { useState } from "preact/hooks";
import type { ApprovalStage, ApprovalWord } from "../../../domain/calibration/approval";
import { saysSomething } from "../../../domain/checkText";
import { useSend } from "../../load/useSend";
import { Button } from "../../parts/Button";
import { Choices } from "../../parts/Choices";
import { TextField } from "../../parts/TextField";
import { TroubleNote } from "../../parts/TroubleNote";
import { server } from "../../server";
import type { OneCase } from "./CaseText";

const reached = [{ value: "grade reached" as const, label: "The grade is reached" }];
const agreed = [{ value: "agreed" as const, label: "Agreed" }];
const takenBack = [{ value: "grade taken back" as const, label: "Take back that the grade is reached" }];

interface Props {
  one: OneCase;
  recorded: (message: string) => unknown;
}

export function Word({ one, recorded }: Props) {
  const [stage, setStage] = useState<ApprovalStage | null>(null);
  const [word, setWord] = useState<ApprovalWord | null>(null);
  const [by, setBy] = useState("");
  const [comment, setComment] = useState("");
  const sending = useSend(server.recordApproval, () => recorded(`Recorded: ${one.name}, ${stage}: ${word}.`));
  const lacks =
    !stage || !word
      ? "Choose who, and what was said."
      : stage !== "HR" && !saysSomething(by)
        ? "Say who spoke."
        : ["grade taken back", "not agreed", "sent back"].includes(word) && !saysSomething(comment)
          ? "Write why."
          : "";
  const send = () => {
    if (!stage || !word || lacks) return;
    const session = stage === "session" ? by : "";
    sending.send({ case: one.id, seen: one.seen, stage, word, by, comment, session });
  };
  return (
    <details>
      <summary>Record a word on the way, or send it back</summary>
      <div class="stack">
        <Choices
          label="Whose word"
          value={stage}
          onChoose={(next) => {
            setStage(next);
            setWord(null);
          }}
          options={[
            { value: "skip-level", label: "The skip-level" },
            { value: "session", label: "The session" },
            { value: "HR", label: "HR" },
          ]}
        />
        <Choices
          label="What was said"
          value={word}
          onChoose={setWord}
          options={[
            ...(one.isBlind && stage !== "skip-level" ? reached : agreed),
            ...(one.isGradeRecorded && stage !== "skip-level" ? takenBack : []),
            { value: "not agreed", label: "Not agreed" },
            { value: "sent back", label: "Send back to the manager" },
          ]}
        />
        {stage && stage !== "HR" && (
          <TextField
            kind="line"
            label={stage === "session" ? "Which session" : "Name of the skip-level"}
            value={by}
            onInput={setBy}
          />
        )}
        <TextField
          label={word === "sent back" ? "What is missing" : "In their words"}
          hint={`${one.name} may read this later.`}
          value={comment}
          onInput={setComment}
        />
        <TroubleNote trouble={sending.trouble} retry={sending.retry} />
        {lacks && <p class="small">{lacks}</p>}
        <Button onPress={send} busy={sending.busy && "Recording…"}>
          Record the word
        </Button>
      </div>
    </details>
  );
}
