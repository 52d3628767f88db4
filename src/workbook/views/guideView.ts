/** The Guide sheet: on one screen where the cycle stands, what comes next for whom, and where to ask. */

import { cycleStates } from "../../domain/cycle/cycle";
import { type Cell, guarded } from "../cells/cell";
import { palette } from "../layout/palette";
import { plainView } from "../layout/plainView";
import type { Drawing, Painted } from "../ports/drawing";
import { askNow, markNow, nextNow, standingNow, submittedNow } from "./guideFormulas";
import type { GuideState, HubGuide, PacketGuide, RaterProgress } from "./guideState";
import { howTo, inPacket, whatHappens } from "./guideTexts";

export const guideSheet = "Guide";

/** So many raters fit on one screen; those furthest behind come first. */
const mostRaters = 12;

/** A line of the sheet and how it looks. */
interface Line {
  readonly cells: readonly [Cell, Cell, Cell];
  readonly style: "bar" | "heading" | "plain";
}

export function guideView(state: GuideState): Drawing {
  const lines = [
    line("plain", "Plumbline"),
    ...(state.kind === "hub" ? hubLines(state) : packetLines(state)),
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

const hubLines = (state: HubGuide): Line[] => [
  line("plain", standingNow),
  line("plain"),
  line("heading", "Where the cycle stands"),
  ...cycleStates.map((name) => line("plain", name, whatHappens[name], markNow(name))),
  line("plain"),
  line("heading", "Next step"),
  ...nextNow().map(([who, step]) => line("plain", who, step)),
  line("plain"),
  ...progressLines(state),
  line("heading", "Where to ask"),
  line("plain", "Questions", askNow),
  line("plain", "How to", howTo),
  line(
    "plain",
    "Tabs",
    "Blue tabs are yours to fill, green ones are built from them, grey ones are Plumbline's records.",
  ),
];

const packetLines = (state: PacketGuide): Line[] => [
  line("plain", standing(state)),
  line("plain"),
  line("heading", "Next step"),
  line("plain", "You", state.cycle ? inPacket[state.cycle.state] : "No cycle is under way."),
  line("plain"),
  line("heading", "Where to ask"),
  line("plain", "Questions", guarded(state.ask.join(", "))),
  line("plain", "How to", howTo),
  line(
    "plain",
    "Tabs",
    "The ladder, its rubrics and your reports are in the other tabs. Rate in the sidebar: it saves as you type.",
  ),
];

function standing({ cycle, rater, due }: PacketGuide): string {
  const whose = `Packet of ${rater}, shared with nobody but you and HR.`;
  if (!cycle) return `${whose} No cycle is under way.`;
  const dueOn = due && cycle.state === "Rating" ? ` Ratings are due on ${due}.` : "";
  return `${whose} Cycle ${cycle.name} is in ${cycle.state}.${dueOn} Whoever managed a person on ${cycle.cutOff} rates that person.`;
}

function progressLines({ progress, builtAt, ratingsHeadings }: HubGuide): Line[] {
  const behind = [...progress].sort((a, b) => share(a) - share(b) || (a.rater < b.rater ? -1 : 1));
  const hidden = behind.length - mostRaters;
  return [
    line("heading", submittedNow(ratingsHeadings)),
    ...(behind.length ? [line("plain", `By rater as of ${builtAt}, those furthest behind first`)] : []),
    ...behind
      .slice(0, mostRaters)
      .map((one) => line("bar", guarded(one.rater), bar(one), guarded(`${one.submitted} of ${one.of}`))),
    ...(hidden > 0 ? [line("plain", `and ${hidden} more raters, who are further on`)] : []),
    line("plain"),
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
  return style === "bar" ? [{ area: { ...first, column: 2 }, look: { colour: palette.ic } }] : [];
}
