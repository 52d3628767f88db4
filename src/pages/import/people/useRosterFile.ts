/** A chosen roster file: its rows, what is asked about it, the answers, and the people read with them. */
import { useMemo, useState } from "preact/hooks";
import type { Answers } from "../../../domain/people/roster/question";
import { fileHeaders, type Roster, readRoster } from "../../../domain/people/roster/readRoster";
import { rememberedFor } from "../../../domain/people/roster/remembered";
import type { ImportTargets } from "../../contract";
import { today } from "../../parts/momentOf";
import { type RosterFile, readRosterBytes } from "./readRosterBytes";

export function useRosterFile(targets: ImportTargets) {
  const [file, setFile] = useState<RosterFile | null>(null);
  const [chosen, setChosen] = useState<File | null>(null);
  const [answers, setAnswers] = useState<Answers>({});
  const roster = useMemo<Roster | null>(
    () =>
      file && (file.rows.length || !file.problems.length)
        ? readRoster(file.rows, { ladder: targets, known: targets.known, today: today(), answers })
        : null,
    [file, answers, targets],
  );
  return {
    file,
    roster,
    answers,
    setAnswers,
    choose: async (chosen: File) => {
      const read = readRosterBytes(chosen.name, new Uint8Array(await chosen.arrayBuffer()));
      setAnswers(rememberedFor(fileHeaders(read.rows), targets.answers));
      setChosen(chosen);
      setFile(read);
    },
    /** As it was chosen, for whoever reads it as something else. */
    chosen,
    forget: () => setFile(null),
  };
}
