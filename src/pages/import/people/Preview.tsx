/** What importing the file would change, and the confirmation that writes exactly that. */

import { useEffect, useMemo, useState } from "preact/hooks";
import { dayInWords } from "../../../domain/dayInWords";
import type { Roster } from "../../../domain/people/roster/readRoster";
import { useSlices } from "../../load/useSlices";
import { Button } from "../../parts/Button";
import { Footer } from "../../parts/Footer";
import { TroubleNote } from "../../parts/TroubleNote";
import { Waiting } from "../../parts/Waiting";
import { type Input, server } from "../../server";
import { addUp } from "./addUp";
import { Changes } from "./Changes";
import { Findings } from "./Findings";
import { MovedRaters } from "./MovedRaters";
import type { RosterFile } from "./readRosterBytes";
import { Writing } from "./Writing";

const peoplePerCall = 2500;

type Slice = Input<"previewImport">;

interface Props {
  file: RosterFile;
  roster: Roster;
  aliases: Slice["aliases"];
  remember: NonNullable<Slice["remember"]>;
  askColumns: () => void;
  otherFile: () => void;
  finish: () => void;
}

export function Preview({ file, roster, aliases, remember, askColumns, otherFile, finish }: Props) {
  const slices = useMemo(() => slicesOf(roster, { aliases, remember }), [roster]);
  const look = useSlices(1, ([slice]: readonly Slice[]) =>
    server.previewImport(slice ?? { people: [], aliases }),
  );
  const write = useSlices(1, ([slice]: readonly Omit<Input<"importPeople">, "request">[], request) =>
    server.importPeople({ people: [], aliases, fingerprint: "", ...slice, request }),
  );
  const [left, setLeft] = useState<readonly string[]>([]);
  useEffect(() => look.start(slices), [slices]);
  const found = addUp(look.results);
  const toWrite = found.added.length + found.changed.length;
  const lookAgain = () => {
    write.reset();
    look.start(slices);
  };
  if (write.state !== "idle") {
    return (
      <Writing
        write={write}
        peoplePerCall={peoplePerCall}
        of={roster.people.length}
        moved={found.moved.filter(({ id }) => !left.includes(id))}
        problems={[...file.problems, ...roster.problems]}
        lookAgain={lookAgain}
        finish={finish}
      />
    );
  }
  const shown = slices.map((slice, at) => ({ ...slice, fingerprint: look.results[at]?.fingerprint ?? "" }));
  return (
    <>
      <p>
        <strong>
          <bdi>{file.name}</bdi>
        </strong>
      </p>
      {file.note && <p class="note">{file.note}</p>}
      {look.state === "running" && <Waiting what="Comparing with the workbook" />}
      <TroubleNote trouble={look.trouble} retry={look.retry} />
      {look.state === "finished" && (
        <Changes
          found={found}
          people={roster.people}
          problems={file.problems.length + roster.problems.length}
        >
          <Dates dates={roster.dates} />
          <MovedRaters moved={found.moved} left={left} setLeft={setLeft} />
          <Findings
            problems={[...file.problems, ...roster.problems]}
            notices={[...found.notices.map((message) => ({ message })), ...roster.notices]}
          />
        </Changes>
      )}
      <p>
        <Button plain onPress={askColumns}>
          Which column is what
        </Button>
      </p>
      <Footer
        status={
          look.state === "finished" && toWrite === 0
            ? `Nothing to import: ${found.same ? "the workbook says the same" : "nobody in this file could be read"}.`
            : ""
        }
      >
        {look.state === "finished" && toWrite > 0 && (
          <Button primary onPress={() => write.start(shown)}>
            {`Import ${toWrite.toLocaleString("en")} ${toWrite === 1 ? "person" : "people"}`}
          </Button>
        )}
        <Button onPress={otherFile}>Other file</Button>
      </Footer>
    </>
  );
}

/** Nobody notices later that a day was taken for a month. */
function Dates({ dates }: Pick<Roster, "dates">) {
  if (dates.length === 0) return null;
  return (
    <p class="small">
      Dates as they were read:{" "}
      {dates.map(({ column, text, day }, at) => (
        <span key={column}>
          {at > 0 && "; "}
          <bdi>{column}</bdi> <bdi>{text}</bdi> is {dayInWords(day)}
        </span>
      ))}
      .
    </p>
  );
}

/** The answers go with the first slice; later ones find titles in the ladder. At least one slice. */
function slicesOf({ people }: Roster, answers: Pick<Props, "aliases" | "remember">): Slice[] {
  const slices: Slice[] = [];
  for (let start = 0; start === 0 || start < people.length; start += peoplePerCall) {
    const given = start === 0 ? answers : { aliases: [] };
    slices.push({ people: people.slice(start, start + peoplePerCall), ...given });
  }
  return slices;
}
