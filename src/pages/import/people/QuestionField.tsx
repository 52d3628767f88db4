/** One question about a file, with its choices: a few beside each other as radio buttons, many as a list. */
import { useId } from "preact/hooks";
import type { Question } from "../../../domain/people/roster/question";
import { Choices } from "../../parts/Choices";

interface Props {
  question: Question;
  /** Null while unanswered. */
  value: string | null;
  choose: (value: string) => void;
}

const mostRadios = 5;
const shownAtOnce = 6;

export function QuestionField({ question, value, choose }: Props) {
  const { message, choices, about = [] } = question;
  const id = useId();
  const isShort = choices.length <= mostRadios;
  return (
    <div class="question">
      <div>
        {isShort ? <div id={id}>{message}</div> : <label for={id}>{message}</label>}
        {about.length > 0 && <About all={about} />}
      </div>
      {isShort ? (
        <Choices
          label={<span class="hidden">{message}</span>}
          options={choices}
          value={value}
          onChoose={choose}
        />
      ) : (
        <select id={id} value={value ?? ""} onChange={({ currentTarget }) => choose(currentTarget.value)}>
          {value === null && <option value="">Choose</option>}
          {choices.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}

function About({ all }: { all: readonly string[] }) {
  if (all.length <= shownAtOnce) return <div class="small">{all.join(", ")}</div>;
  return (
    <details>
      <summary>{all.length.toLocaleString("en")} in all</summary>
      <div class="small">{all.join(", ")}</div>
    </details>
  );
}
