/** The Guide sheet: on one screen where the cycle stands, what comes next for whom, and where to ask. */

import { cycleStands, cycleStates, mayPropose } from "../../domain/cycle/cycle";
import { dayInWords } from "../../domain/dayInWords";
import { type Cell, guarded } from "../cells/cell";
import { palette } from "../layout/palette";
import { plainView } from "../layout/plainView";
import type { Drawing, Painted } from "../ports/drawing";
import { askNow, markNow, nextNow, standingNow, submittedNow } from "./guideFormulas";
import type { GuideState, HubGuide, PacketGuide } from "./guideState";
import {
  byRater,
  expectations,
  howTo,
  inPacket,
  lettersToWrite,
  readBefore,
  returned,
  sentBack,
  whatHappens,
  withoutSidebar,
} from "./guideTexts";

export const guideSheet = "Guide";

/** A line of the sheet and how it looks. */
interface Line {
  readonly cells: readonly [Cell, Cell, Cell];
  readonly style: "heading" | "plain";
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
  ...nextNow(state.headings).map(([who, step]) => line("plain", who, step)),
  line("plain"),
  line("heading", submittedNow(state.headings.ratings)),
  line("plain", "By rater", byRater),
  line("plain"),
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
  line("plain", `Packet of ${state.rater}. You and HR can open it, nobody else.`),
  line("plain"),
  line("heading", standing(state)),
  ...nextSteps(state).map((step, at) => line("plain", at ? "" : "Your next step", step)),
  ...(state.cycle?.state === "Rating"
    ? [
        line("plain", "Without the sidebar", withoutSidebar),
        line(
          "plain",
          "Whom you rate",
          `Whoever reported to you on ${dayInWords(state.cycle.cutOff)}, with what HR changed since: Rate my reports lists them.`,
        ),
        line("plain"),
        line("heading", "What the marks mean, against the person's own level"),
        ...state.scale.map(({ mark, name, anchor }) =>
          line("plain", guarded(`${mark} ${name}`), guarded(anchor)),
        ),
        line("plain", "What a level expects", expectations),
      ]
    : []),
  line("plain"),
  line("heading", "Where to ask"),
  line("plain", "Questions", guarded(state.ask.join(", "))),
  line("plain", "How to", howTo),
  line("plain", "Other tabs", "The ladder, its rubrics and your reports."),
];

function nextSteps({ cycle, returned: reports, sentBack: cases, reads, writes }: PacketGuide): string[] {
  if (!cycle) return ["Nothing to do now."];
  const own = [
    ...(reports ? [returned(reports)] : []),
    ...(cases && mayPropose(cycle.state, true) ? [sentBack(cases)] : []),
    ...(reads ? [readBefore] : []),
    ...(writes ? [lettersToWrite(writes)] : []),
  ];
  // Whoever has something to do before the meeting is not told that there is nothing.
  const isWaiting = cycle.state === "Draft" || cycle.state === "Pre-read";
  return isWaiting && own.length ? own : [...own, inPacket[cycle.state]];
}

function standing({ cycle, due }: PacketGuide): string {
  if (!cycle) return "No cycle is under way";
  const dueOn = due && cycle.state === "Rating" ? `, ratings due ${dayInWords(due)}` : "";
  return `Cycle ${cycleStands(cycle)}${dueOn}`;
}

function looksOf(style: Line["style"], row: number): Painted[] {
  const across = { row, column: 1, rows: 1, columns: 3 };
  return style === "heading" ? [{ area: across, look: { bold: true, background: palette.band } }] : [];
}
