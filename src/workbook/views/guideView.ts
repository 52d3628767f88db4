/** The Guide sheet: on one screen where the cycle stands, what comes next for whom, and where to ask. */

import { cycleStates } from "../../domain/cycle/cycle";
import { type Cell, guarded } from "../cells/cell";
import { palette } from "../layout/palette";
import { plainView } from "../layout/plainView";
import type { Drawing, Painted } from "../ports/drawing";
import type { GuideState, RaterProgress } from "./guideState";
import { whatHappens, whatToDo } from "./guideTexts";

export const guideSheet = "Guide";

/** So many raters fit on one screen; those furthest behind come first. */
const mostRaters = 12;

/** A line of the sheet and how it looks. */
interface Line {
  readonly cells: readonly [Cell, Cell, Cell];
  readonly style: "bar" | "heading" | "now" | "plain";
}

export function guideView(state: GuideState): Drawing {
  const lines = [
    line("plain", "Plumbline"),
    line("plain", standing(state)),
    line("plain"),
    ...cycleLines(state),
    ...nextLines(state),
    ...progressLines(state),
    ...askLines(state),
  ];
  return {
    ...plainView,
    basis: plainView,
    sheet: guideSheet,
    widths: [220, 560, 110],
    values: lines.map(({ cells }) => cells),
    looks: [
      { area: { row: 3, column: 2, rows: lines.length - 2, columns: 1 }, look: { wrap: "wrap" } },
      ...lines.flatMap(({ style }, at) => looksOf(style, at + 1)),
    ],
  };
}

const line = (style: Line["style"], a: Cell = "", b: Cell = "", c: Cell = ""): Line => ({
  cells: [a, b, c],
  style,
});

function standing({ cycle, people, rater, due }: GuideState): string {
  const whose = rater ? `Packet of ${rater}, shared with nobody but you and HR. ` : "";
  if (!cycle)
    return people === 0 ? "This workbook is set up. Nobody is in it yet." : "No cycle is under way.";
  const dueOn = due && cycle.state === "Rating" ? ` Ratings are due on ${due}.` : "";
  return `${whose}Cycle ${cycle.name} is in ${cycle.state}.${dueOn} Whoever managed a person on ${cycle.cutOff} rates that person.`;
}

function cycleLines({ cycle, kind }: GuideState): Line[] {
  if (kind === "packet") return [];
  const now = cycle ? cycleStates.indexOf(cycle.state) : -1;
  const states = cycleStates.map((state, at) =>
    line(
      at === now ? "now" : "plain",
      state,
      whatHappens[state],
      at === now ? "now" : at < now ? "done" : "",
    ),
  );
  return [line("heading", "Where the cycle stands"), ...states, line("plain")];
}

function nextLines(state: GuideState): Line[] {
  return [
    line("heading", "Next step"),
    ...whatToDo(state).map(([who, step]) => line("plain", who, step)),
    line("plain"),
  ];
}

function progressLines({ progress, builtAt, submitted }: GuideState): Line[] {
  if (!progress.length) return [];
  const behind = [...progress].sort((a, b) => share(a) - share(b) || (a.rater < b.rater ? -1 : 1));
  const hidden = behind.length - mostRaters;
  return [
    line("heading", `Submitted: ${submitted}`, builtAt && `as of ${builtAt}, those furthest behind first`),
    ...behind
      .slice(0, mostRaters)
      .map((one) => line("bar", guarded(one.rater), bar(one), guarded(`${one.submitted} of ${one.of}`))),
    ...(hidden > 0 ? [line("plain", `and ${hidden} more raters, who are further on`)] : []),
    line("plain"),
  ];
}

function askLines({ ask, kind }: GuideState): Line[] {
  const tabs =
    kind === "hub"
      ? "Blue tabs are yours to fill, green ones are built from them, grey ones are Plumbline's records."
      : "The ladder, its rubrics and your reports are in the other tabs. Rate in the sidebar: it saves as you type.";
  return [
    line("heading", "Where to ask"),
    line("plain", "Questions", guarded(ask.filter(Boolean).join(", ") || "Whoever set this workbook up")),
    line("plain", "Tabs", tabs),
  ];
}

const share = ({ submitted, of }: RaterProgress): number => (of === 0 ? 1 : submitted / of);

const barLength = 20;

/** Full only when everything is submitted. */
function bar(progress: RaterProgress): string {
  const full = Math.floor(share(progress) * barLength);
  return "█".repeat(full) + "░".repeat(barLength - full);
}

function looksOf(style: Line["style"], row: number): Painted[] {
  const across = { row, column: 1, rows: 1, columns: 3 };
  const first = { ...across, columns: 1 };
  if (style === "heading") return [{ area: across, look: { bold: true, background: palette.band } }];
  if (style === "bar") return [{ area: { ...first, column: 2 }, look: { colour: palette.ic } }];
  return style === "now" ? [{ area: across, look: { bold: true } }] : [];
}
