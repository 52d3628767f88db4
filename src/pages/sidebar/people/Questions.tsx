/** What a file leaves open, as one form: columns, the order of dates, titles the ladder does not know. */
import { useState } from "preact/hooks";
import type { Roster } from "../../../domain/people/roster/readRoster";
import { rosterFields } from "../../../domain/people/roster/rosterField";
import type { ImportTargets } from "../../contract";
import { Button } from "../../parts/Button";
import { Choices } from "../../parts/Choices";
import { Footer } from "../../parts/Footer";
import { Problems } from "../../parts/Problems";
import { ColumnField, fieldNames } from "./ColumnField";
import { TitleField } from "./TitleField";
import type { Answers } from "./useRosterFile";

interface Props {
  fileName: string;
  roster: Roster;
  targets: ImportTargets;
  answer: (answers: Answers) => void;
  otherFile: () => void;
}

export function Questions({ fileName, roster, targets, answer, otherFile }: Props) {
  const { questions, headers, mapping } = roster;
  const [given, setGiven] = useState<Answers>(() => ({ titleAliases: statedIn(questions) }));
  const asked = new Set(questions.map((question) => (question.kind === "column" ? question.field : "")));
  const open = questions.filter((question) => {
    if (question.kind === "column") return given.mapping?.[question.field] === undefined;
    if (question.kind === "dateOrder") return given.dateOrder?.[question.field] === undefined;
    return given.titleAliases?.[question.title] === undefined;
  });
  const setColumn = (field: keyof NonNullable<Answers["mapping"]>, header: string | null | undefined) =>
    setGiven({ ...given, mapping: { ...given.mapping, [field]: header } });
  return (
    <>
      <p>
        <strong>
          <bdi>{fileName}</bdi>
        </strong>
        {questions.length > 0
          ? " leaves a few things open. Plumbline does not guess them."
          : ": which column is what."}
      </p>
      <Problems problems={roster.problems} />
      <div class="stack">
        {questions.map((question) =>
          question.kind === "column" ? (
            <ColumnField
              key={`column ${question.field}`}
              field={question.field}
              hint={question.message}
              headers={headers}
              value={given.mapping?.[question.field]}
              choose={(header) => setColumn(question.field, header)}
            />
          ) : question.kind === "dateOrder" ? (
            <Choices
              key={`date ${question.field}`}
              label={question.message}
              value={given.dateOrder?.[question.field] ?? null}
              onChoose={(order) =>
                setGiven({ ...given, dateOrder: { ...given.dateOrder, [question.field]: order } })
              }
              options={[
                { value: "day", label: "Day first" },
                { value: "month", label: "Month first" },
              ]}
            />
          ) : (
            <TitleField
              key={`title ${question.title}`}
              question={question}
              levels={targets.levels}
              value={given.titleAliases?.[question.title]}
              choose={(level) =>
                setGiven({ ...given, titleAliases: { ...given.titleAliases, [question.title]: level } })
              }
            />
          ),
        )}
      </div>
      <details open={questions.length === 0}>
        <summary>All columns</summary>
        {rosterFields
          .filter((field) => !asked.has(field))
          .map((field) => (
            <ColumnField
              key={field}
              field={field}
              headers={headers}
              value={given.mapping?.[field] === undefined ? mapping[field] : given.mapping[field]}
              choose={(header) => setColumn(field, header)}
            />
          ))}
      </details>
      <Footer status={open.length > 0 ? `${open.length} to answer${firstOf(open)}` : ""}>
        <Button primary onPress={() => open.length === 0 && answer(given)}>
          Continue
        </Button>
        <Button onPress={otherFile}>Other file</Button>
      </Footer>
    </>
  );
}

/** What the file itself says a title stands for is chosen already, for the person to confirm. */
const statedIn = (questions: Roster["questions"]): Answers["titleAliases"] =>
  Object.fromEntries(
    questions.flatMap((question) =>
      question.kind === "title" && question.stated ? [[question.title, question.stated]] : [],
    ),
  );

function firstOf(open: Roster["questions"]): string {
  const [first] = open;
  if (!first) return "";
  return `: ${first.kind === "column" ? fieldNames[first.field] : first.kind === "title" ? first.title : first.column}`;
}
