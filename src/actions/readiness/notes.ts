/** In one's own notes: what each habit looks like, and what was written so far. */
import type { Problem } from "../../domain/problem";
import type { SeenOfHabits } from "../../domain/readiness/pair";
import type { Background, ShippedReadiness } from "../../domain/readiness/shippedReadiness";
import { readTables } from "../../workbook/tables/readTables";
import { type NotesRow, wordsIn } from "../../workbook/tables/tables";
import type { Context } from "../context";
import { done, type Outcome, refuse } from "../outcome";

export interface HabitTexts {
  readonly background: Background;
  /** Roles on the way that are near to the colleague's work come first. */
  readonly texts: Pick<ShippedReadiness, "habits" | "steps" | "stones" | "expertise" | "realism">;
}

export interface NotesPage {
  /** Who writes, and about whom. */
  readonly by: string;
  readonly about: string;
  readonly isAboutMe: boolean;
  readonly background: Background;
  readonly habits: ShippedReadiness["habits"];
  readonly written: SeenOfHabits;
  readonly status: NotesRow["status"];
  /** ISO instant; blank before. */
  readonly savedAt: string;
  /** The day the file the two share was set up; blank where that is not known. */
  readonly begunOn: string;
  /** Of that file. */
  readonly readinessUrl: string;
  readonly problems: readonly Problem[];
}

export function habitTexts({ settings, shippedReadiness }: Context): Outcome<HabitTexts> {
  const background = settings.readiness?.background ?? "engineer";
  const { habits: eight, steps, stones: roles, expertise, realism } = shippedReadiness();
  const isNear = ({ near }: (typeof roles)[number]) => near.includes(background);
  const stones = [...roles.filter(isNear), ...roles.filter((one) => !isNear(one))];
  return done({ background, texts: { habits: eight, steps, stones, expertise, realism } });
}

export function notes(context: Context): Outcome<NotesPage> {
  const { seen, settings, files, shippedReadiness } = context;
  const { tables, problems } = readTables(seen, ["notes"]);
  const { rows, isBroken, typedOver } = tables.notes;
  const [row] = rows;
  if (isBroken || !row || !settings.readiness) return refuse(...problems, ...(row ? [] : [gone]));
  const { name, background, partner, partnerName, begunOn, file } = settings.readiness;
  // Typed into since, it is not what was submitted: it is open again.
  const isOpenAgain = typedOver.has(row.id) && row.status === "submitted";
  return done({
    by: partnerName || name,
    about: name,
    isAboutMe: partner === "",
    background,
    habits: shippedReadiness().habits,
    written: wordsIn(row),
    status: isOpenAgain ? "draft" : row.status,
    savedAt: row.savedAt,
    begunOn,
    readinessUrl: file ? files.linkTo(file) : "",
    problems,
  });
}

export const gone: Problem = {
  code: "notes.gone",
  message:
    'Sheet "Notes": expected your row, found none. Put it back from the version history (File ▸ Version history).',
  where: { sheet: "Notes" },
};
