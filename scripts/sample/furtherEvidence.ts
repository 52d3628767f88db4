/** What some managers wrote beyond the one line, by employee id: mostly of those they propose for promotion. */
import type { Contract } from "../../src/rpc/contract";

type Entry = Omit<Contract["saveEvidence"]["input"], "id" | "rating" | "request">;

export const furtherEvidence: Readonly<Record<string, readonly Entry[]>> = {
  "000219": [
    {
      criterion: "Hard skills",
      text: "Wrote the plan for in-app help for a whole year; the team has left its order alone since May.",
      date: "2026-05-12",
      kind: "work product",
      link: "https://wiki.example.com/in-app-help/plan",
    },
    {
      criterion: "Cross-functionality",
      text: "Support asked for Oisín as their contact: questions come back answered the same day.",
      date: "2026-08-20",
      kind: "feedback from a function",
      link: "",
    },
  ],
  "000436": [
    {
      criterion: "Leadership",
      text: "Two product lines have taken over the interface rules Viktor wrote, without being told to.",
      date: "2026-07-03",
      kind: "outcome",
      link: "https://wiki.example.com/platform/interface-rules",
    },
  ],
  "000268": [
    {
      criterion: "Leadership",
      text: "Both newcomers named Tariq when asked who had helped them most.",
      date: "",
      kind: "feedback from reports",
      link: "",
    },
  ],
  "000471": [
    {
      criterion: "Accountability",
      text: "Told the board in June that the first region would miss its date, with the reason and the new one.",
      date: "2026-06-18",
      kind: "observed",
      link: "",
    },
  ],
};
