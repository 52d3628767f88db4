/** The two past cycles: what was proposed, decided and why. */
import type { PastCycle } from "./pastCycle";

export const pastCycles: readonly PastCycle[] = [
  {
    name: "2025 H2",
    cutOff: "2025-10-01",
    days: { opened: "2025-10-06", rated: "2025-10-24", met: "2025-11-05", locked: "2025-11-14" },
    turn: 0,
    cases: [
      {
        person: "000170",
        to: "M4",
        rationale:
          "Fatima has led the billing theme with four colleagues for a year without the title. They bring her their drafts before they bring them to me, and leave with better questions.",
        businessNeed:
          "The billing team has five people and reports to me beside two other teams; it needs a manager of its own.",
        bars: ["met", "met", "met", "met"],
        outcome: "approved",
        effectiveDate: "2026-01-27",
        comment: "The panel saw the coaching notes and agreed. The seat was open since August.",
      },
      {
        person: "000149",
        to: "M5",
        rationale:
          "Bruno runs the growth area as if it were two teams already: he hired the second lead and handed over to her.",
        businessNeed: "Growth splits into two teams in spring.",
        bars: ["met", "met", "met", "met"],
        outcome: "approved",
        effectiveDate: "2026-02-06",
        comment: "Scope is that of a director since the split was decided.",
      },
      {
        person: "000331",
        to: "IC4",
        rationale: "Hugo owns shared boards from strategy to support cost.",
        businessNeed: "",
        bars: ["met", "in part", "not yet", "met"],
        outcome: "declined",
        effectiveDate: "",
        comment: "Leadership beyond the own team is still to come. We look again in a year.",
      },
    ],
    decisions: [
      {
        person: "000380",
        criterion: "Hard skills",
        to: 3,
        reasonCode: "Peers at this grade",
        comment: "Three Senior PMs with the same discovery work stand at 3.",
      },
      {
        person: "000401",
        criterion: "Leadership",
        to: 3,
        reasonCode: "Evidence not considered",
        comment: "The two workshops for the partner programme were left out.",
      },
    ],
  },
  {
    name: "2026 H1",
    cutOff: "2026-04-01",
    days: { opened: "2026-04-07", rated: "2026-04-24", met: "2026-05-05", locked: "2026-05-07" },
    turn: 1,
    cases: [
      {
        person: "000121",
        to: "M7",
        rationale: "Ines brought core and platform under one plan and answers for the result of both.",
        businessNeed: "Core and platform report to one executive from May.",
        bars: ["met", "met", "met", "met"],
        outcome: "approved",
        effectiveDate: "2026-05-08",
        comment: "Unanimous.",
      },
      {
        person: "000268",
        to: "IC4",
        rationale:
          "Tariq carried card payments through the change of provider, from the contract to the last refund.",
        businessNeed: "",
        bars: ["met", "met", "in part", "met"],
        outcome: "deferred",
        effectiveDate: "",
        comment: "Show the same reach on a second theme; we decide next time.",
      },
      {
        person: "000352",
        to: "IC4",
        rationale: "Katya wants to build products again. Her last two strategies are the best we have.",
        businessNeed: "",
        bars: ["met", "met", "met", "met"],
        outcome: "approved",
        effectiveDate: "2026-08-14",
        comment: "Same grade, same pay band. Greta takes the team over.",
      },
    ],
    decisions: [
      {
        person: "000163",
        criterion: "Accountability",
        to: 3,
        reasonCode: "Scope misread",
        comment: "The launch counted here belonged to two teams.",
      },
      {
        person: "000366",
        criterion: "Cross-functionality",
        to: 3,
        reasonCode: "New evidence",
        comment: "Support reported the new on-call plan in the meeting.",
      },
      {
        person: "000205",
        criterion: "Hard skills",
        to: 4,
        reasonCode: "Expectation misread",
        comment: "A 5 asks for the expectation of a Senior PM; the strategy part was written together.",
      },
    ],
  },
];
