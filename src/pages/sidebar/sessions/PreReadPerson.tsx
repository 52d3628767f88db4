/** One person of the pre-read: marks with their evidence, what the level expects a tap away, and the own opinion. */
import { useState } from "preact/hooks";
import { longestLine, type OpinionAnswer, opinionAnswers } from "../../../domain/calibration/opinion";
import type { PreRead } from "../../contract";
import { Draft } from "../../form/Draft";
import { Keep } from "../../form/keep";
import { guard } from "../../form/unsaved";
import { useDraft } from "../../form/useDraft";
import { useLeaving } from "../../form/useLeaving";
import { Button } from "../../parts/Button";
import { Choices } from "../../parts/Choices";
import { Footer } from "../../parts/Footer";
import { Name } from "../../parts/Name";
import { Page } from "../../parts/Page";
import { SaveStatus } from "../../parts/SaveStatus";
import { TextField } from "../../parts/TextField";
import { server } from "../../server";
import { PreReadMark } from "./PreReadMark";

interface Props {
  row: PreRead["rows"][number];
  list: PreRead;
  /** How many of the others have an answer, and how many are asked about. */
  answered: { others: number; of: number };
  close: () => void;
  next: (() => void) | undefined;
}

export function PreReadPerson({ row, list, answered, close, next }: Props) {
  const [made] = useState(() => guard(draftOf(row)));
  const draft = useDraft(made);
  const back = useLeaving(draft, "Everybody", close);
  const { answer = "", line = "" } = draft.value;
  const goOn = async () => {
    if (await draft.flush()) (next ?? close)();
  };
  return (
    <Page title={<Name>{row.name}</Name>} back={back}>
      <p class="small">
        {[row.title, row.level, `${row.timeInGrade} in grade`, row.manager && `reports to ${row.manager}`]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <p>
        Overall <strong>{row.overall}</strong>
        {row.case && ` · ${row.case}`}
      </p>
      {row.flags.length > 0 && (
        <ul class="note">
          {row.flags.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {Object.entries(row.marks).map(([criterion, { mark, evidence }]) => (
        <PreReadMark
          key={criterion}
          criterion={criterion}
          mark={mark}
          evidence={evidence}
          text={list.texts.find((cell) => cell.level === row.level && cell.criterion === criterion)}
        />
      ))}
      {row.notAsked ? (
        <p class="note">You gave these marks, so you are not asked: you speak about them in the meeting.</p>
      ) : (
        <>
          {row.notCollected && <p class="note trouble">{row.notCollected}</p>}
          <div class="stack">
            <Choices
              label="What do you think of these marks?"
              options={opinionAnswers.map((value) => ({ value, label: inWords[value] }))}
              value={opinionAnswers.find((one) => one === answer) ?? null}
              onChoose={(value) => draft.change("answer", value)}
              disabled={!list.canAnswer}
            />
            <TextField
              label={answer === "have a question" ? "Your question" : "In one line, if you like"}
              kind="line"
              value={line}
              onInput={(text) => draft.change("line", text)}
              onLeave={draft.saveNow}
              longest={longestLine}
              hint={`The room reads it, without your name; ${row.name} may ask to read it.`}
            />
          </div>
        </>
      )}
      <Footer
        status={
          <>
            {row.notAsked ? "" : list.canAnswer ? <SaveStatus draft={draft} /> : list.whyNot}
            <div>{`${answered.others + (row.notAsked || !answer ? 0 : 1)} of ${answered.of} answered`}</div>
          </>
        }
      >
        <Button primary onPress={goOn}>
          {next ? "Next person" : "Done"}
        </Button>
      </Footer>
    </Page>
  );
}

const inWords: Readonly<Record<OpinionAnswer, string>> = {
  agree: "I agree",
  "have a question": "I have a question",
  "can't say": "I can't say",
};

function draftOf(row: Props["row"]) {
  const fieldsOf = ({ answer, line }: Pick<Props["row"], "answer" | "line">): Record<string, string> => ({
    answer,
    line,
  });
  return new Draft<string, { savedAt: string }>(fieldsOf(row), row.savedAt, {
    save: ({ value, request, seen }) =>
      server.saveOpinion({
        id: row.id,
        answer: opinionAnswers.find((one) => one === value.answer) ?? "",
        line: value.line ?? "",
        request,
        seen,
      }),
    read: async () => {
      const answer = await server.preRead({});
      if (answer.is !== "value") return answer;
      const now = answer.value.rows.find(({ id }) => id === row.id) ?? row;
      return { is: "value", value: { entries: fieldsOf(now), savedAt: now.savedAt } };
    },
    keep: new Keep<string>(`opinion ${row.id}`),
  });
}
