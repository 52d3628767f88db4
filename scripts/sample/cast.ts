/** Who plays a part in the sample besides the people of the roster. */

import type { SampleState } from "./states";

/** Owns the hub. */
export const hr = "hr@example.com";

/** Leads the calibration meetings, in their session files; the hub is HR's. */
export const facilitator = "facilitator@example.com";

/** Owns the hiring file; has no part in the calibration. */
export const recruiter = "recruiter@example.com";

/** Works elsewhere and opens no file. */
export const outsider = "visitor@example.org";

/** Private addresses with which two raters open their packets; Google keeps the second one to itself. */
export const otherAddresses = [
  { rater: "felix.ivanova@example.com", email: "felix.ivanova@example.net", hidden: false },
  { rater: "carmen.quist@example.com", email: "carmen.quist@example.net", hidden: true },
];

const manager = "fatima.dangelo@example.com";

/** The two of the opening. */
export const interviewers = ["ines.nguyen@example.com", "gudrun.oliveira@example.com"] as const;

/** Works in support and wants to get into product; the partner is a PM of the roster whom she chose. */
export const colleague = "mara.lund@example.com";
export const partner = "daniel.cohen@example.com";

/** Whom to begin as in each state, where, and what there is to try. */
export const startHere: Readonly<Record<SampleState, readonly (readonly [email: string, about: string])[]>> =
  {
    rating: [
      [
        hr,
        "HR. Open the Calibration hub: see who has rated, collect the ratings, build the sheets for the meeting.",
      ],
      [
        manager,
        "A manager. Open the packet: rate the two people who are left, and propose somebody for promotion.",
      ],
      [
        "tariq.hassan@example.com",
        "A product manager. Open the own file: read what your level expects, and write what you did.",
      ],
    ],
    "pre-read": [
      [hr, "HR. Open the Calibration hub: collect opinions, and see under Plan sessions who has read what."],
      [
        "daniel.cohen@example.com",
        "Takes part in a meeting. Open the packet: read about the people who are left, and say where you have a question.",
      ],
      [facilitator, "Leads the meetings. Open a session file: look at the agenda."],
    ],
    live: [
      [facilitator, "Leads the meetings. Open a session file: open the room, and decide by keyboard."],
      [hr, "HR. Open the Calibration hub: collect what a meeting decided, and decide promotion cases."],
      [
        "felix.ivanova@example.com",
        "A manager. Open the packet: read again what you submitted, and compare the levels your reports may reach.",
      ],
    ],
    locked: [
      [hr, "HR. Open the Calibration hub: see what the cycle changed, and export promotions."],
      [manager, "A manager. Open the packet: write to your reports what was decided, and why."],
      ["tariq.hassan@example.com", "A product manager. Open the own file: read the letter, and answer it."],
    ],
    hiring: [
      [
        recruiter,
        "Runs an opening. Open the hiring file: compare what two people saw of Nia Haddad, and decide.",
      ],
      [interviewers[1], "Interviews. Open the kit: go on with the scorecard that is begun, and submit it."],
      [interviewers[0], "Interviews, too. Open the kit: it shows the own scorecards, and nobody else's."],
    ],
    readiness: [
      [
        colleague,
        "Wants to get into product. Open the file: read what you both wrote, and write what came of a step.",
      ],
      [partner, "The partner she chose. Open the file: change the plan you made together."],
    ],
  };
