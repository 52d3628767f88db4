/** Import people: choose a CSV file, settle what it leaves open, look at what would change, confirm. */
import { useState } from "preact/hooks";
import { isLadderCode } from "../../../domain/people/roster/otherFile";
import type { Answers } from "../../../domain/people/roster/question";
import { toRemember } from "../../../domain/people/roster/remembered";
import { views } from "../../../domain/views";
import { closeDialog } from "../../closeDialog";
import type { ImportTargets } from "../../contract";
import { useLoad } from "../../load/useLoad";
import { Loaded } from "../../parts/Loaded";
import { Page } from "../../parts/Page";
import { server } from "../../server";
import { ImportLadder } from "../ladder/ImportLadder";
import { ChooseFile } from "./ChooseFile";
import { Preview } from "./Preview";
import { Questions } from "./Questions";
import { useRosterFile } from "./useRosterFile";

export function ImportPeople() {
  const [ladder, setLadder] = useState<File | null>(null);
  const load = useLoad(() => server.importTargets({}));
  if (ladder) return <ImportLadder given={ladder} />;
  return (
    <Page title={views.importPeople.label}>
      <Loaded load={load} what="Reading the ladder">
        {(targets) => <Import targets={targets} readAsLadder={setLadder} />}
      </Loaded>
    </Page>
  );
}

interface Props {
  targets: ImportTargets;
  readAsLadder: (file: File) => void;
}

function Import({ targets, readAsLadder }: Props) {
  const { file, chosen, roster, answers, setAnswers, choose, forget } = useRosterFile(targets);
  const [asking, setAsking] = useState(false);
  if (!file || !roster?.headers.length) {
    const problems = [...targets.problems, ...(file?.problems ?? []), ...(roster?.problems ?? [])];
    const isLadder = chosen && problems.some(({ code }) => code === isLadderCode);
    return (
      <ChooseFile
        choose={choose}
        problems={problems}
        readAsLadder={isLadder ? () => readAsLadder(chosen) : null}
      />
    );
  }
  const answer = (more: Answers) => {
    setAsking(false);
    setAnswers({ ...answers, ...more });
  };
  if (roster.questions.length > 0 || asking) {
    return (
      <Questions
        // A new reading may ask new questions; the form then starts anew.
        key={JSON.stringify([answers, asking])}
        file={file}
        roster={roster}
        answer={answer}
        answered={Object.keys(answers).length}
        askAgain={() => setAnswers({})}
        otherFile={forget}
      />
    );
  }
  return (
    <Preview
      file={file}
      roster={roster}
      aliases={aliasesIn(answers, targets)}
      remember={toRemember(answers, roster)}
      askColumns={() => setAsking(true)}
      otherFile={forget}
      finish={closeDialog}
    />
  );
}

/** Titles that stand for a level of the ladder are remembered there (R28). */
const aliasesIn = (answers: Answers, { levels }: ImportTargets) =>
  Object.entries(answers)
    .filter(([id, answer]) => id.startsWith("title:") && levels.some(({ code }) => code === answer))
    .map(([id, level]) => ({ title: id.slice("title:".length), level }));
