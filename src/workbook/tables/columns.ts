/** Column types: how a cell becomes a value and a value a cell. */
import { isDay } from "../../domain/day";
import { isAddress } from "../../domain/isAddress";
import { normalEmail } from "../../domain/roles";
import { type Cell, guarded, textOf } from "../cells/cell";
import { withoutSeal } from "../cells/withoutSeal";

export type Parsed<T> = { readonly value: T } | { readonly expected: string };

export interface Column<T> {
  readonly header: string;
  /** What goes in and what it does, for the header's note. */
  readonly note: string;
  /** Pixels. */
  readonly width: number;
  /** Whether cells of this column are kept as text ("@"), so that 007 stays 007. */
  readonly isText: boolean;
  /** The values a person may choose from, where there is such a list; an empty one is a box to tick. */
  readonly choices?: readonly string[];
  parse(cell: Cell): Parsed<T>;
  format(value: T): Cell;
}

/** A group of columns for every criterion: the criterion's name plus one suffix a part. */
export interface PerCriterion<Part> {
  readonly parts: { readonly [K in keyof Part]: Column<Part[K]> };
}

export type Field<T> =
  | Column<T>
  | (T extends Readonly<Record<string, infer Part>>
      ? string extends keyof T
        ? PerCriterion<Part>
        : never
      : never);

interface Looks {
  readonly note?: string;
  readonly width?: number;
}

/** Any text; longer than `longest` characters is refused before Sheets refuses it. */
export const text = (
  header: string,
  { note = "", width = 160, longest = 5000 }: Looks & { longest?: number } = {},
): Column<string> => ({
  header,
  note,
  width,
  isText: true,
  parse: (cell) => {
    const found = textOf(cell);
    return found.length > longest ? { expected: `at most ${longest} characters` } : { value: found };
  },
  format: guarded,
});

/** A text without which nobody can tell what its row belongs to. */
export const needed = (column: Column<string>): Column<string> => ({
  ...column,
  parse: (cell) => (textOf(cell).trim() === "" ? { expected: "a value" } : column.parse(cell)),
});

/** Text with a row's seal behind it. */
export const sealed = (header: string, looks: Looks = {}): Column<string> => {
  const plain = text(header, looks);
  return { ...plain, parse: (cell) => plain.parse(withoutSeal(textOf(cell))) };
};

/** One of a fixed list of words, or blank where `blank` is one of them. */
export const choice = <T extends string>(
  header: string,
  choices: readonly T[],
  { note = "", width = 110 }: Looks = {},
): Column<T> => ({
  header,
  note,
  width,
  isText: true,
  choices: choices.filter((word) => word !== ""),
  parse: (cell) => {
    const found = String(cell).trim().toLowerCase();
    const value = choices.find((word) => word.toLowerCase() === found);
    return value === undefined ? { expected: `one of: ${choices.filter(Boolean).join(", ")}` } : { value };
  },
  format: (value) => value,
});

/** A box to tick; null where nobody ever touched it. */
export const box = (header: string, { note = "", width = 80 }: Looks = {}): Column<boolean | null> => ({
  header,
  note,
  width,
  isText: false,
  choices: [],
  parse: (cell) => {
    const found = textOf(cell).trim().toLowerCase();
    return { value: found === "true" ? true : found === "false" ? false : null };
  },
  format: (isTicked) => isTicked ?? "",
});

/** A finite number; a whole one where only those make sense. */
export const number = (
  header: string,
  {
    note = "",
    width = 80,
    least = Number.NEGATIVE_INFINITY,
    most = Number.POSITIVE_INFINITY,
    isWhole = false,
  }: Looks & { least?: number; most?: number; isWhole?: boolean } = {},
): Column<number> => ({
  header,
  note,
  width,
  isText: false,
  parse: (cell) => {
    const found = typeof cell === "string" && cell.trim() !== "" ? Number(cell) : cell;
    const kind = isWhole ? "a whole number" : "a number";
    if (typeof found !== "number" || !Number.isFinite(found)) return { expected: kind };
    if (isWhole && !Number.isInteger(found)) return { expected: kind };
    if (found > most) return { expected: `${kind} from ${least} to ${most}` };
    return found < least ? { expected: `${kind} of at least ${least}` } : { value: found };
  },
  format: (value) => value,
});

/** A number or nothing. */
export const orBlank = (column: Column<number>): Column<number | null> => ({
  ...column,
  parse: (cell) => (textOf(cell).trim() === "" ? { value: null } : column.parse(cell)),
  format: (value) => (value === null ? "" : column.format(value)),
});

/** A calendar day as yyyy-MM-dd, or blank. */
export const day = (header: string, { note = "", width = 100 }: Looks = {}): Column<string> => ({
  header,
  note,
  width,
  isText: true,
  parse: (cell) => {
    const found = textOf(cell).trim();
    return found === "" || isDay(found)
      ? { value: found }
      : { expected: "a day as yyyy-MM-dd, such as 2026-03-31" };
  },
  format: (value) => guarded(value),
});

/** Several words in one cell, separated by semicolons. */
export const list = (header: string, { note = "", width = 200 }: Looks = {}): Column<readonly string[]> => ({
  header,
  note,
  width,
  isText: true,
  parse: (cell) => ({
    value: textOf(cell)
      .split(";")
      .map((word) => word.trim())
      .filter(Boolean),
  }),
  format: (words) => guarded(words.join("; ")),
});

/** Several sentences in one cell, a line each; a line break within one becomes a space. */
export const lines = (header: string, { note = "", width = 260 }: Looks = {}): Column<readonly string[]> => ({
  header,
  note,
  width,
  isText: true,
  parse: (cell) => {
    const found = textOf(cell);
    return { value: found === "" ? [] : found.split(/\r?\n/) };
  },
  format: (sentences) => guarded(sentences.map((one) => one.replace(/\s*[\r\n]+\s*/g, " ")).join("\n")),
});

/** A one-of-a-kind address: lower case, so that capitals in an export change nothing. */
export const email = (header: string, looks: Looks = {}): Column<string> => {
  const plain = text(header, { width: 220, ...looks });
  return {
    ...plain,
    parse: (cell) => {
      const found = normalEmail(textOf(cell));
      return found === "" || isAddress(found) ? { value: found } : { expected: "an e-mail address" };
    },
  };
};
