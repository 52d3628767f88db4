/** What importing the file would change, and the confirmation that writes exactly that. */
import { useEffect } from "preact/hooks";
import type { Roster } from "../../../domain/roster/readRoster";
import type { RosterPerson } from "../../../domain/roster/rosterPerson";
import type { ImportPreview, ImportResult } from "../../contract";
import { server } from "../../server";
import { Button } from "../parts/Button";
import { Footer } from "../parts/Footer";
import { Progress } from "../parts/Progress";
import { TroubleNote } from "../parts/TroubleNote";
import { Waiting } from "../parts/Waiting";
import { type Slices, useSlices } from "../useSlices";
import { addUp } from "./addUp";
import { Changes } from "./Changes";
import type { RosterFile } from "./useRosterFile";

const peoplePerCall = 2500;

interface Props {
  file: RosterFile;
  roster: Roster;
  aliases: { title: string; level: string }[];
  askColumns: () => void;
  otherFile: () => void;
  finish: () => void;
}

interface Shown {
  readonly people: RosterPerson[];
  readonly fingerprint: string;
}

export function Preview({ file, roster, aliases, askColumns, otherFile, finish }: Props) {
  const look = useSlices(peoplePerCall, (people: readonly RosterPerson[]) =>
    server.previewImport({ people: [...people], aliases }),
  );
  const write = useSlices(1, ([slice]: readonly Shown[], request) =>
    server.importPeople({
      people: slice?.people ?? [],
      fingerprint: slice?.fingerprint ?? "",
      aliases,
      request,
    }),
  );
  useEffect(() => look.start(roster.people), [roster]);
  const found = addUp(look.results, roster);
  const toWrite = found.added.length + found.changed.length;
  if (write.state !== "idle") return <Writing write={write} of={roster.people.length} finish={finish} />;
  return (
    <>
      <p>
        <strong>
          <bdi>{file.name}</bdi>
        </strong>
      </p>
      {file.note && <p class="note">{file.note}</p>}
      {look.state === "running" && <Waiting what="Comparing with the workbook" />}
      {look.of > peoplePerCall && look.state === "running" && (
        <Progress label="People" done={look.done} of={look.of} />
      )}
      <TroubleNote trouble={look.trouble} retry={look.retry} />
      {look.state === "finished" || roster.people.length === 0 ? (
        <Changes
          found={found}
          problems={[...file.problems, ...roster.problems, ...found.problems]}
          notices={roster.notices}
        />
      ) : null}
      <p>
        <button type="button" class="plain" onClick={askColumns}>
          Which column is what
        </button>
      </p>
      <Footer
        status={
          look.state === "finished" && toWrite === 0 ? "Nothing to import: the workbook says the same." : ""
        }
      >
        {look.state === "finished" && toWrite > 0 && (
          <Button primary onPress={() => write.start(slicesOf(roster.people, look.results))}>
            {`Import ${toWrite.toLocaleString("en")} ${toWrite === 1 ? "person" : "people"}`}
          </Button>
        )}
        <Button onPress={otherFile}>Other file</Button>
      </Footer>
    </>
  );
}

const slicesOf = (people: readonly RosterPerson[], previews: readonly ImportPreview[]): Shown[] =>
  previews.map(({ fingerprint }, index) => ({
    people: people.slice(index * peoplePerCall, (index + 1) * peoplePerCall),
    fingerprint,
  }));

interface WritingProps {
  write: Slices<Shown, ImportResult>;
  /** People in the file. */
  of: number;
  finish: () => void;
}

function Writing({ write, of, finish }: WritingProps) {
  const sum = (count: (result: ImportResult) => number) =>
    write.results.reduce((total, result) => total + count(result), 0);
  const written = Math.min(write.done * peoplePerCall, of);
  return (
    <>
      <Progress label="People" done={written} of={of} />
      {write.state === "running" && written === 0 && <Waiting what="Importing" />}
      <p role="status">
        {write.state === "finished" &&
          `Imported: ${sum(({ added }) => added)} new, ${sum(({ changed }) => changed)} changed, ${sum(({ same }) => same)} the same.`}
      </p>
      <TroubleNote trouble={write.trouble} retry={write.retry} />
      <Footer>
        <Button primary onPress={finish} busy={write.state === "running" && "Importing…"}>
          Done
        </Button>
      </Footer>
    </>
  );
}
