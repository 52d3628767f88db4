/** What removing a person or a past cycle would take, and what stays all the same, before anything is done (R15). */
import { groupedBy } from "../../domain/groupedBy";
import type { LockedCycle } from "../../domain/history/locked";
import type { Person } from "../../domain/people/person";
import type { Problem } from "../../domain/problem";
import { isUndecided } from "../../domain/promotion/promotion";
import { isAsked } from "../../domain/rating/rating";
import { counted } from "../../statistics/points";
import { erasedRows } from "../../workbook/cells/erasure";
import type { MadeFile } from "../../workbook/ports/madeFiles";
import { isThere, readIfThere } from "../../workbook/tables/readIfThere";
import { brokenIn, type Reads, readTables } from "../../workbook/tables/readTables";
import { tables as everyTable, type TableKey } from "../../workbook/tables/tables";
import type { Context } from "../context";
import { exportedWith, readLocked } from "../history/readLocked";
import { done, type Outcome, refuse } from "../outcome";
import { rowsAbout, type Scope } from "./rowsAbout";

export interface ErasurePreview {
  readonly name: string;
  /** What to think of first, in sentences. */
  readonly beforehand: readonly string[];
  /** Rows of the hub. */
  readonly rows: readonly { readonly sheet: string; readonly count: number }[];
  /** Packets and session files that may hold rows; they are looked into when it is done. */
  readonly files: readonly { readonly id: string; readonly name: string }[];
  /** What stays, in sentences. */
  readonly stays: readonly string[];
}

export function previewErasure(context: Context, { scope }: { scope: Scope }): Outcome<ErasurePreview> {
  const { seen, files } = context;
  const planned = planErasure(context, scope);
  if ("problems" in planned) return planned;
  const { tables, person, sheets } = planned;
  const grids = seen.read(sheets.map(([sheet]) => sheet));
  const rows = sheets.flatMap(([sheet, isErased], at) => {
    const grid = grids[at];
    const count = grid ? erasedRows(grid, isErased).length : 0;
    return count ? [{ sheet, count }] : [];
  });
  const names = new Map([
    ...tables.people.rows.map(({ id, name }) => [id, `Own file of ${name}`] as const),
    ...tables.raters.rows.map(({ email, name }) => [email, `Packet of ${name}`] as const),
    ...tables.sessions.rows.map(({ id, name }) => [id, `Session file ${name}`] as const),
  ]);
  const made = filesToLookInto({ files }, scope);
  return done({
    name: person?.name ?? ("cycle" in scope ? scope.cycle : ""),
    beforehand: person ? beforehand(context, person) : [],
    rows,
    files: made.map(({ id, madeFor }) => ({ id, name: names.get(madeFor) ?? madeFor })),
    stays: [
      ...unreached(
        tables,
        made.map(({ id }) => id),
      ),
      ...(person ? aboutOwnFile(seen, person, made) : []),
      ...(person ? aboutOthers(tables, person) : []),
      ...(person ? inWarehouse(exportedWith(readLocked(context), person.id), person) : []),
      ...everywhere,
    ],
  });
}

/** Removing is meant for those who left: of anybody else HR is told what that comes to. */
function beforehand({ seen, settings }: Context, { id, name, email, unrated }: Person): string[] {
  const open = readTables(seen, ["cases"]).tables.cases.rows.filter(
    ({ person, cycle, status }) => person === id && cycle === settings.cycle?.name && isUndecided(status),
  );
  const asked = readTables(seen, ["ratings"]).tables.ratings.rows.filter(
    ({ rater, role, cycle, status }) =>
      email !== "" &&
      rater === email &&
      isAsked(role) &&
      cycle === settings.cycle?.name &&
      status !== "submitted",
  );
  return [
    ...(unrated === "left"
      ? []
      : [
          `${name} has not left, as People says it. The next import of people brings the row back, without anything that goes now.`,
        ]),
    ...(asked.length
      ? [
          `${name} is still asked to rate ${asked.map((one) => one.name).join(", ")}. Give them to somebody else first, under Who is where: once removed, nothing there says that ${name} has left.`,
        ]
      : []),
    ...open.map(({ from, to }) => `The promotion case ${from} to ${to} is not decided. It goes too.`),
  ];
}

/** In the order in which they are looked into; nobody stands in another person's own file. */
export const filesToLookInto = ({ files }: Pick<Context, "files">, scope: Scope): readonly MadeFile[] =>
  (["packet", "session file", "person's file"] as const)
    .flatMap((kind) => files.list(kind))
    .filter(({ kind, madeFor }) => kind !== "person's file" || "cycle" in scope || madeFor === scope.person);

function aboutOwnFile(
  seen: Context["seen"],
  { id, name }: Person,
  made: readonly Pick<MadeFile, "id">[],
): string[] {
  const own = readIfThere(seen, "ownFiles").rows.find(({ person }) => person === id);
  if (!own?.file) return [];
  return made.some((one) => one.id === own.file)
    ? [inTheBin]
    : [`${own.madeBy} made the own file of ${name}: only that account can close it and put it into the bin.`];
}

type Tables = Reads<"people" | "raters" | "ratings" | "sessions">["tables"];

/** What goes, or why it can't. */
export function planErasure({ seen, settings }: Pick<Context, "seen" | "settings">, scope: Scope) {
  const { tables, problems } = readTables(seen, ["people", "raters", "ratings", "sessions"]);
  if (tables.people.isBroken || tables.ratings.isBroken) return refuse(...problems);
  const person = "person" in scope ? tables.people.rows.find(({ id }) => id === scope.person) : undefined;
  if ("person" in scope && !person) return refuse(unknown(scope.person));
  if ("cycle" in scope && scope.cycle === settings.cycle?.name) return refuse(underWay(scope.cycle));
  const rater = person && !writtenAboutOthers(tables, person).length ? person.email : "";
  const sheets = rowsAbout(scope, rater);
  const keys = [...keysOf(sheets.map(([sheet]) => sheet)), ...namingPeople];
  const broken = brokenIn(
    seen,
    keys.filter((key) => isThere(seen, key)),
  );
  return broken.length ? refuse(...broken) : { tables, person, sheets };
}

/** Their rows stay, and let somebody go who stands in them among others. */
const namingPeople = ["sessions", "lockedCycles"] as const;

/** Without one of their headings rows would stay, or be left out of what is told, without a word. The hub's Agenda is drawn and no table. */
const keysOf = (sheets: readonly string[]): TableKey[] =>
  (Object.keys(everyTable) as TableKey[]).filter(
    (key) => key !== "agenda" && sheets.includes(everyTable[key].name),
  );

const writtenAboutOthers = ({ ratings }: Tables, { id, email }: Person) =>
  ratings.rows.filter(
    ({ rater, role, person }) => email !== "" && rater === email && role !== "vignette" && person !== id,
  );

/** Packets of another HR account. */
function unreached({ raters }: Tables, reached: readonly string[]): string[] {
  const others = raters.rows.filter(({ packet }) => packet !== "" && !reached.includes(packet));
  return [...groupedBy(others, ({ packetBy }) => packetBy || "another HR account")].map(
    ([by, own]) =>
      `${by} made the packets of ${own.map(({ name }) => name).join(", ")}: only that account can remove it there.`,
  );
}

function aboutOthers(tables: Tables, person: Person): string[] {
  const wrote = writtenAboutOthers(tables, person).length;
  const managed = tables.people.rows.filter(({ manager }) => manager === person.id).map(({ name }) => name);
  const packet = tables.raters.rows.find(({ email }) => email === person.email)?.packet;
  return [
    ...(wrote
      ? [
          `${counted(wrote, "rating")} of other people by ${person.name}, with the address: what they say is about those people.`,
        ]
      : []),
    ...(packet ? [`The packet of ${person.name}. Close it under Create packets, then delete its file.`] : []),
    ...(managed.length
      ? [`${person.name} as the manager of ${managed.join(", ")}. Give them another one on People.`]
      : []),
    "The name where somebody mentioned it in a text about somebody else.",
  ];
}

const inWarehouse = (cycles: readonly LockedCycle[], { id }: Person): string[] =>
  cycles.length
    ? [
        `The history of ${cycles.map(({ cycle }) => cycle).join(", ")} that went out. The employee ID ${id} stays beside it, on the sheet Locked cycles, so that the next export hides the person in the warehouse.`,
      ]
    : [];

const inTheBin =
  "The person's own file, in the bin of the account that made it: nobody else can open it, and Google deletes it for good after thirty days.";

const everywhere = [
  "The sheets that are built, such as Calibration, until they are built again.",
  "Sheets that somebody copied or added, in this workbook and in the files.",
  "Google's version history of this workbook and of every packet, session file and own file. Nobody can remove single versions. A copy (File ▸ Make a copy) begins without one: set the copy up, make its packets, then delete the old files.",
  "Files that were downloaded, and Google's backups and Vault, for as long as your administrator keeps them.",
];

const unknown = (id: string): Problem => ({
  code: "person.unknown",
  message: `Sheet "People": expected an employee ID that stands there, found "${id}". Open the page again.`,
});

const underWay = (cycle: string): Problem => ({
  code: "cycle.underWay",
  message: `Remove a cycle: expected a past one, found ${cycle}, which is under way. It is kept until the next one is open.`,
});
