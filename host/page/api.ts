// The page's client of the host's HTTP API: every request the page makes and the shape of its answer.
import type { FileDetails, FileEntry } from "../api";
import type { Edit } from "../edits/edit";
import type { Cost } from "../engine/prices";
import type { CellFormat } from "../model/cellFormat";
import type { MailQuota, SentLetter } from "../model/letter";
import type { Rect } from "../model/rect";
import type { Banding, Chart, ConditionalFormat, SheetFilter, TextRun, Validation } from "../model/sheet";
import type { Menu, Question, Shown, Toast } from "../screen";
import type { Person, WorldEvent } from "../world";

/** What stands in a cell: v value, d display text where it differs, e text the editor shows where it differs, s format, n note. */
export type CellContent = {
  v?: string | number | boolean;
  d?: string;
  e?: string;
  s?: number;
  n?: string;
  /** Parts of a text that look otherwise or are links. */
  r?: TextRun[];
};

/** One cell: its value where there is nothing else to say, null where nothing stands. */
export type Cell = CellContent | string | number | boolean | null;

/** The cells of one row, from column A on. */
export type Line = Cell[];

/** All of one tab of the workbook but what stands in its cells; everything counts from 1. */
export type SheetFrame = {
  id: number;
  name: string;
  hidden: boolean;
  tabColor: string | null;
  hiddenGridlines: boolean;
  rows: number;
  columns: number;
  frozenRows: number;
  frozenColumns: number;
  /** Pixels of the lines that were set. */
  sizes: { row: Record<string, number>; column: Record<string, number> };
  hiddenLines: { row: number[]; column: number[] };
  filteredRows: number[];
  merges: Rect[];
  /** Why cells show an error, by "row column". */
  reasons: Record<string, string>;
  conditionalFormats: ConditionalFormat[];
  bandings: Banding[];
  filter: SheetFilter | null;
  charts: Chart[];
  /** Whether the whole sheet is protected, from whomever. */
  protected: boolean;
  /** What this person may not edit, though they may edit the file. */
  locked: Rect[];
};

/** The rectangles in which a rule holds. */
export type Validated = { rects: Rect[]; rule: Validation };

/** A tab with what has changed since the revision that the page has. */
export type GridSheet = SheetFrame & {
  /** Rows that are not in `lines` are empty; otherwise they are as they were. */
  whole: boolean;
  /** The same line for so many rows from this one on. */
  lines: [row: number, line: Line, rows: number][];
  /** Missing when they are as they were. */
  validations?: Validated[];
};

/** Everything the page draws of one open file. Cells point into `formats`, whose numbers stay the same. */
export type Grid = {
  id: string;
  name: string;
  /** To be compared and sent back only. */
  revision: string;
  mayEdit: boolean;
  functions: string[];
  formats: CellFormat[];
  sheets: GridSheet[];
};

/** The host's answer to an action; a refusal has the sentence Google would show. */
export type Answer = {
  ok: boolean;
  value?: unknown;
  error?: { name?: string; message: string };
  cost?: Cost;
};

/**
 * What scripts have opened for this person in this file; `activeSheet` is the sheet a script has made active,
 * `activations` how often one has.
 */
export type OpenUi = {
  sidebar: Shown | null;
  dialog: Shown | null;
  question: Question | null;
  toasts: Toast[];
  activeSheet?: number | null;
  activations?: number;
};

/** A permission that the add-on asks for, and whether this person has given it. */
export type Consent = { scope: string; allowed: boolean };

/** A refused or failed request, with the host's own sentence. */
class HostError extends Error {}

/** Tells this browser tab from another one of the same person; a reload leaves it the same. */
const thisWindow = sessionStorage.getItem("window") ?? crypto.randomUUID();
sessionStorage.setItem("window", thisWindow);

async function answerTo(path: string, body?: unknown): Promise<Response> {
  const headers = { "x-window": thisWindow };
  const response = await fetch(
    `/api/${path}`,
    body === undefined
      ? { headers }
      : {
          method: "POST",
          body: JSON.stringify(body),
          headers: { ...headers, "content-type": "application/json" },
        },
  ).catch(() => {
    throw new HostError(
      "The local host does not answer. Start it again with npm start, then reload this page.",
    );
  });
  if (response.ok) return response;
  const refusal = await response.json().catch(() => null);
  throw new HostError(refusal?.error?.message ?? `The local host answered ${response.status}.`);
}

const ask = async <T>(path: string, body?: unknown): Promise<T> => (await answerTo(path, body)).json();

const query = (as: string, more = "") => `?as=${encodeURIComponent(as)}${more}`;
const file = (id: string) => `files/${encodeURIComponent(id)}`;

/** The requests, grouped by what they are about. */
export const host = {
  people: () => ask<Person[]>("people"),
  addPerson: (email: string) => ask<Person>("people", { email }),
  files: (as: string) => ask<FileEntry[]>(`files${query(as)}`),
  trash: (as: string) => ask<FileEntry[]>(`files${query(as, "&trashed")}`),
  createFile: (as: string, name: string) => ask<{ id: string }>("files", { as, name }),
  details: (as: string, id: string) => ask<FileDetails>(`${file(id)}/details${query(as)}`),
  copyFile: (as: string, id: string, name: string) => ask<{ id: string }>(`${file(id)}/copy`, { as, name }),
  trashFile: (as: string, id: string, trashed: boolean) => ask(`${file(id)}/trash`, { as, trashed }),
  share: (as: string, id: string, email: string, role: "editor" | "viewer" | null) =>
    ask(`${file(id)}/share`, { as, email, role }),
  xlsx: (as: string, id: string) => answerTo(`${file(id)}/xlsx${query(as)}`),
  csv: (as: string, id: string, sheet: number) => answerTo(`${file(id)}/csv${query(as, `&sheet=${sheet}`)}`),
  consent: (as: string) => ask<Consent[]>(`consent${query(as)}`),
  setConsent: (as: string, denied: string[]) => ask<Consent[]>("consent", { as, denied }),
  outbox: () => ask<SentLetter[]>("outbox"),
  mailQuota: () => ask<MailQuota>("outbox/quota"),
  grid: (as: string, id: string, since?: string) =>
    ask<Grid>(
      `${file(id)}/grid${query(as, since === undefined ? "" : `&since=${encodeURIComponent(since)}`)}`,
    ),
  menu: (as: string, id: string) => ask<Menu[]>(`${file(id)}/menu${query(as)}`),
  chooseMenu: (as: string, id: string, path: string[]) => ask<Answer>(`${file(id)}/menu`, { as, path }),
  run: (as: string, id: string, name: string, args: unknown[]) =>
    ask<Answer>(`${file(id)}/run`, { as, function: name, args }),
  edit: (as: string, id: string, sheet: string, range: string, values: string[][]) =>
    ask<Answer>(`${file(id)}/edit`, { as, sheet, range, values }),
  change: (as: string, id: string, edit: Edit) => ask<Answer>(`${file(id)}/edit`, { as, edit }),
  undo: (as: string, id: string) => ask<Answer>(`${file(id)}/edit`, { as, undo: true }),
  redo: (as: string, id: string) => ask<Answer>(`${file(id)}/edit`, { as, redo: true }),
  ui: (as: string, id: string) => ask<OpenUi>(`${file(id)}/ui${query(as)}`),
  answerUi: (as: string, id: string, answer: object) => ask<Answer>(`${file(id)}/ui`, { as, ...answer }),
  select: (as: string, id: string, sheet: string, range: string, known: number) =>
    ask<Answer>(`${file(id)}/selection`, { as, sheet, range, known }),
};

type Listener = (event: WorldEvent | null) => void;

/** One line to the host for each person, whoever listens: a browser keeps six connections to a server at most. */
const lines = new Map<string, { source: EventSource; listeners: Set<Listener> }>();

function lineOf(as: string) {
  const known = lines.get(as);
  if (known) return known;
  const line = { source: new EventSource(`/api/events${query(as)}`), listeners: new Set<Listener>() };
  lines.set(as, line);
  const tell = (event: WorldEvent | null) => {
    for (const listener of line.listeners) listener(event);
  };
  let lost = false;
  line.source.onerror = () => {
    lost = true;
  };
  line.source.onopen = () => {
    if (lost) tell(null);
    lost = false;
  };
  line.source.onmessage = (message) => tell(JSON.parse(message.data) as WorldEvent);
  return line;
}

/**
 * Listens to the host's events until the returned function is called.
 * `onEvent` also gets `null` after a lost connection has come back: anything may have changed meanwhile.
 */
export function listen(as: string, onEvent: Listener): () => void {
  const line = lineOf(as);
  line.listeners.add(onEvent);
  return () => {
    line.listeners.delete(onEvent);
    if (line.listeners.size > 0) return;
    line.source.close();
    lines.delete(as);
  };
}
