/** The Agenda sheet: meeting by meeting whom to talk about, for how long and why, and whom to confirm together. */

import type { AgendaPart, AgendaRow } from "../../domain/calibration/agendaRow";
import { notKnown } from "../../domain/calibration/discussable";
import { opinionLines } from "../../domain/calibration/opinion";
import type { Session } from "../../domain/calibration/session";
import type { SessionAgenda } from "../../domain/calibration/sessionAgenda";
import { complete, type Standing } from "../../domain/calibration/standing";
import { type Cell, guarded } from "../cells/cell";
import { palette } from "../layout/palette";
import type { Drawing, Look } from "../ports/drawing";
import { blockHeaders, groupHead, part, prose, type ViewColumn, type ViewRow, wrapped } from "./blocks";
import { blockView } from "./blockView";
import type { Kept } from "./kept";
import { namesInCell } from "./namesInCell";
import { decisionCell, markThatHolds, none } from "./standingCells";
import { builtBefore, onceBuilt, type ViewSource } from "./viewSource";

export const agendaSheet = "Agenda";

/** One meeting. */
export interface MeetingAgenda extends SessionAgenda {
  /** Null where none is planned and the whole hub is one. */
  readonly session: Pick<Session, "name" | "date" | "minutes" | "closedOn"> | null;
}

export const agendaHeaders = (): string[] => blockHeaders(columns);

export function agendaView(source: ViewSource, meetings: readonly MeetingAgenda[], kept: Kept): Drawing {
  const standings = new Map(source.people.map((one) => [one.person.id, one] as const));
  const rowOf = (row: AgendaRow) => personRow(row, standings.get(row.id), source);
  const nameOf = (id: string) => standings.get(id)?.person.name ?? id;
  return blockView({
    sheet: agendaSheet,
    stamp: builtBefore(
      source,
      `Whom talking about helps most comes first. It orders the time, and says nothing about anybody's work.`,
    ),
    blocks: [{ title: "", colour: palette.text, columns, idWidth: 70, noteWidth: 200 }],
    rows: source.people.length
      ? meetings.flatMap((meeting) => meetingRows(meeting, rowOf, nameOf)).map((row) => [row])
      : [],
    whenEmpty: onceBuilt(source, "Nobody is in People yet. Import people first, then build again."),
    kept,
  });
}

const middle: Look = { align: "center" };

const columns: readonly ViewColumn[] = [
  { header: "Name", width: 170, look: { wrap: "wrap", bold: true } },
  { header: "Place", width: 50, look: middle },
  { header: "Level", width: 60, look: middle },
  { header: "Manager", width: 140, look: wrapped },
  { header: "Minutes", width: 66, look: middle, note: "To talk; nobody has to use them up." },
  { header: "Why", width: 380, look: wrapped, note: "What deserves the time, in the order it was found." },
  {
    header: "Marks",
    width: 110,
    look: middle,
    note: "Those that hold now, in the order of the sheet Criteria, then the overall.",
  },
  {
    header: "Said before",
    width: 220,
    look: wrapped,
    note: "By participants who read ahead, without their names.",
  },
  { header: "Decided", width: 120, look: wrapped },
];

function meetingRows(
  { session, rows, basis, leftOut }: MeetingAgenda,
  rowOf: (row: AgendaRow) => ViewRow,
  nameOf: (id: string) => string,
): ViewRow[] {
  const of = (which: AgendaPart) => rows.filter((row) => row.part === which);
  const talk = of("discuss").reduce((sum, { minutes }) => sum + minutes, 0);
  const section = (
    which: AgendaPart,
    code: string,
    title: (own: readonly AgendaRow[]) => string,
  ): ViewRow[] => {
    const own = of(which);
    return own.length ? [part(code, title(own)), ...own.map(rowOf)] : [];
  };
  const names = [...new Set(leftOut.map(({ person }) => nameOf(person)))];
  return [
    groupHead(titleOf(session)),
    ...prose(basis),
    ...(session
      ? []
      : prose(
          `No session is planned, so this is everybody in one meeting of an hour.${
            of("no time").length ? ` That is too little for ${rows.length} people: plan sessions.` : ""
          }`,
        )),
    ...(names.length
      ? prose(`Not shown in this session, because somebody present must not see them: ${namesInCell(names)}.`)
      : []),
    ...section("discuss", "Talk", (own) => `${peopleOf(own)}, ${talk} minutes`),
    ...section(
      "opinions missing",
      "Silent",
      (own) =>
        `${peopleOf(own)} nobody questioned, but not everybody asked has answered. ${own.length === 1 ? "Talk about this one" : "Talk about each"}, or choose in the room to look at them together.`,
    ),
    ...section(
      "no time",
      "Later",
      (own) =>
        `${peopleOf(own)} for whom this meeting has no time: give it more minutes, or them another session`,
    ),
    ...section(
      "confirm",
      "Together",
      (own) => `${peopleOf(own)} nobody questioned: one look, then keep them together`,
    ),
    ...section("unrated", "Without marks", peopleOf),
  ];
}

function titleOf(session: MeetingAgenda["session"]): string {
  if (!session) return "The whole cycle";
  const { name, date, minutes, closedOn } = session;
  const facts = [date, `${minutes} minutes`, closedOn && `closed on ${closedOn}`].filter(Boolean);
  // A band is told from an id by its words.
  return `Session ${name}: ${facts.join(", ")}`;
}

const peopleOf = ({ length }: readonly AgendaRow[]): string =>
  length === 1 ? "1 person" : `${length} people`;

function personRow(row: AgendaRow, one: Standing | undefined, { ladder }: ViewSource): ViewRow {
  const marks: readonly Cell[] = one ? ladder.criteria.map(({ name }) => markThatHolds(one, name)) : [];
  return {
    id: row.id,
    cells: [
      guarded(row.name),
      row.place,
      guarded(row.level),
      guarded(row.manager),
      row.minutes || "",
      // How many have not answered stands beside what the others said.
      guarded(row.why.filter((text) => !notKnown(row).includes(text)).join("\n")),
      guarded(one ? `${marks.join(" ")}  ${complete(one.overall)?.shown ?? none}` : none),
      guarded([...opinionLines(row.opinions), ...missing(row)].join("\n")),
      one ? guarded(decisionCell(one)) : "",
    ],
  };
}

const missing = ({ opinionsMissing: left }: AgendaRow): string[] =>
  left ? [`${left} not answered yet`] : [];
