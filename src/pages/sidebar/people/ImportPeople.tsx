/** Import people: choose a CSV file, settle what it leaves open, look at what would change, confirm. */
import { useState } from "preact/hooks";
import { aboveLadder } from "../../../domain/people/roster/question";
import type { ImportTargets } from "../../contract";
import { useLoad } from "../../load/useLoad";
import { Loaded } from "../../parts/Loaded";
import { Page } from "../../parts/Page";
import { server } from "../../server";
import type { ViewProps } from "../../view";
import { ChooseFile } from "./ChooseFile";
import { Preview } from "./Preview";
import { Questions } from "./Questions";
import { type Answers, useRosterFile } from "./useRosterFile";

export function ImportPeople({ open }: ViewProps) {
  const load = useLoad(() => server.importTargets({}));
  return (
    <Page title="Import people" back={{ label: "Home", go: () => open("home") }}>
      <Loaded load={load} what="Reading the ladder">
        {(targets) => <Import targets={targets} open={open} />}
      </Loaded>
    </Page>
  );
}

function Import({ targets, open }: { targets: ImportTargets } & ViewProps) {
  const { file, roster, answers, setAnswers, choose, forget } = useRosterFile(targets);
  const [asking, setAsking] = useState(false);
  if (!file || !roster?.headers.length) {
    const problems = [...targets.problems, ...(file?.problems ?? []), ...(roster?.problems ?? [])];
    return <ChooseFile choose={choose} problems={problems} />;
  }
  const answer = (more: Answers) => {
    setAsking(false);
    setAnswers({
      mapping: { ...answers.mapping, ...more.mapping },
      dateOrder: { ...answers.dateOrder, ...more.dateOrder },
      titleAliases: { ...answers.titleAliases, ...more.titleAliases },
    });
  };
  if (roster.questions.length > 0 || asking) {
    return (
      <Questions
        // A new reading may ask new questions; the form then starts anew.
        key={JSON.stringify([answers, asking])}
        fileName={file.name}
        roster={roster}
        targets={targets}
        answer={answer}
        otherFile={forget}
      />
    );
  }
  return (
    <Preview
      file={file}
      roster={roster}
      aliases={aliasesIn(answers)}
      askColumns={() => setAsking(true)}
      otherFile={forget}
      finish={() => open("home")}
    />
  );
}

/** Titles that stand for a level of the ladder are remembered there (R28). */
const aliasesIn = ({ titleAliases = {} }: Answers) =>
  Object.entries(titleAliases).flatMap(([title, level]) =>
    level && level !== aboveLadder ? [{ title, level }] : [],
  );
