/** One question about a file, with its choices: a few as radio buttons, many as a list. */
import type { Question } from "../../../domain/people/roster/question";
import { Choices } from "../../parts/Choices";
import { Field } from "../../parts/Field";

interface Props {
  question: Question;
  /** Null while unanswered. */
  value: string | null;
  choose: (value: string) => void;
}

const mostRadios = 5;
const shownAtOnce = 6;

export function QuestionField({ question, value, choose }: Props) {
  const { id, message, choices, proposed, about = [] } = question;
  const isOfColumns = id.startsWith("column:") && proposed === undefined;
  return (
    <div class="question">
      {choices.length <= mostRadios && !isOfColumns ? (
        <Choices label={message} options={choices} value={value} onChoose={choose} />
      ) : (
        <Field label={message}>
          {(ids) => (
            <select
              {...ids}
              value={value ?? ""}
              onChange={({ currentTarget }) => choose(currentTarget.value)}
            >
              {value === null && <option value="">Choose</option>}
              {choices.map((one) => (
                <option key={one.value} value={one.value}>
                  {one.label}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {about.length > 0 && <About all={about} />}
    </div>
  );
}

function About({ all }: { all: readonly string[] }) {
  if (all.length <= shownAtOnce) return <div class="small">{all.join(", ")}</div>;
  return (
    <details>
      <summary>All {all.length.toLocaleString("en")}</summary>
      <div class="small">{all.join(", ")}</div>
    </details>
  );
}
