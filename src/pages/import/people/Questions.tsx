/** What a file leaves open, as one form: what settles most first, then how the columns are read and what was found. */
import { useState } from "preact/hooks";
import { type Answers, notProductManager, type Question } from "../../../domain/people/roster/question";
import type { Roster } from "../../../domain/people/roster/readRoster";
import { Button } from "../../parts/Button";
import { Footer } from "../../parts/Footer";
import { Columns } from "./Columns";
import { Findings } from "./Findings";
import { QuestionField } from "./QuestionField";
import type { RosterFile } from "./readRosterBytes";

interface Props {
  file: RosterFile;
  roster: Roster;
  /** How many answers are there already, of earlier imports or of this one. */
  answered: number;
  askAgain: () => void;
  answer: (answers: Answers) => void;
  otherFile: () => void;
}

export function Questions({ file, roster, answered, askAgain, answer, otherFile }: Props) {
  const { questions } = roster;
  const [given, setGiven] = useState<Answers>({});
  /** What the file itself suggests is chosen already, for the person to confirm. */
  const answerOf = ({ id, proposed }: Question): string | null => given[id] ?? proposed ?? null;
  const open = questions.filter((question) => answerOf(question) === null);
  const openTitles = open.filter(({ id }) => id.startsWith("title:"));
  const give = (id: string, value: string) => setGiven({ ...given, [id]: value });
  const proceed = () => {
    if (open.length > 0) return;
    const settled = questions.map((question) => [question.id, answerOf(question)!] as const);
    answer({ ...given, ...Object.fromEntries(settled) });
  };
  const settleTitles = () =>
    setGiven({ ...given, ...Object.fromEntries(openTitles.map(({ id }) => [id, notProductManager])) });
  return (
    <>
      <p>
        <strong>
          <bdi>{file.name}</bdi>
        </strong>
        {questions.length > 0
          ? " leaves a few things open. Plumbline does not guess them."
          : ": which column is what."}
      </p>
      {answered > 0 && (
        <p class="small">
          Answered: {answered}. Kept for the next file once you import.{" "}
          <Button plain onPress={askAgain}>
            Ask me again
          </Button>
        </p>
      )}
      <div class="questions">
        {questions.map((question) => (
          <QuestionField
            key={question.id}
            question={question}
            value={answerOf(question)}
            choose={(value) => give(question.id, value)}
          />
        ))}
      </div>
      {openTitles.length > 1 && (
        <p>
          <Button onPress={settleTitles}>All the others: not product managers</Button>
        </p>
      )}
      <Columns roster={roster} given={given} choose={give} isOpen={questions.length === 0} />
      <Findings problems={roster.problems} notices={roster.notices} />
      <Footer status={open.length > 0 ? `${open.length} to answer` : ""}>
        <Button primary onPress={proceed}>
          Continue
        </Button>
        <Button onPress={otherFile}>Other file</Button>
      </Footer>
    </>
  );
}
