/** A chosen roster file: its rows, what is asked about it, the answers, and the people read with them. */
import { useMemo, useState } from "preact/hooks";
import { parseCsv } from "../../../domain/parseCsv";
import { type Roster, type RosterOptions, readRoster } from "../../../domain/people/roster/readRoster";
import type { Problem } from "../../../domain/problem";
import type { ImportTargets } from "../../contract";
import { decodeText } from "./decodeText";

export type Answers = Pick<RosterOptions, "mapping" | "dateOrder" | "titleAliases">;

export interface RosterFile {
  readonly name: string;
  readonly note: string;
  readonly rows: readonly (readonly string[])[];
  readonly problems: readonly Problem[];
}

export async function readRosterFile(file: File): Promise<RosterFile> {
  const decoded = decodeText(new Uint8Array(await file.arrayBuffer()));
  if (!decoded) {
    const message = `${file.name}: expected a CSV file, found something that is not text. In Excel or your HR system choose “CSV UTF-8” when saving.`;
    return { name: file.name, note: "", rows: [], problems: [{ code: "roster.notText", message }] };
  }
  return { name: file.name, note: decoded.note, ...parseCsv(decoded.text) };
}

export function useRosterFile(targets: ImportTargets) {
  const [file, setFile] = useState<RosterFile | null>(null);
  const [answers, setAnswers] = useState<Answers>({});
  const roster = useMemo<Roster | null>(
    () =>
      file?.problems.length === 0 || file?.rows.length
        ? readRoster(file.rows, { ladder: targets, known: targets.known, ...answers })
        : null,
    [file, answers, targets],
  );
  return {
    file,
    roster,
    answers,
    setAnswers,
    choose: async (chosen: File) => {
      setAnswers({});
      setFile(await readRosterFile(chosen));
    },
    forget: () => setFile(null),
  };
}
