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
        "HR: in the Calibration hub, see who has rated, collect from the packets, build the Calibration sheet.",
      ],
      [
        manager,
        "A manager: in the packet, rate the two reports that are left and propose somebody for promotion.",
      ],
      ["tariq.hassan@example.com", "A PM: in the own file, see what the level expects and add what you did."],
    ],
    "pre-read": [
      [hr, "HR: in the Calibration hub, see who has read what, and bring the session files up to date."],
      ["felix.ivanova@example.com", "Takes part in a session: in the packet, say where you have a question."],
      [facilitator, "Leads the meetings: in a session file, look at the agenda."],
    ],
    live: [
      [facilitator, "Leads the meetings: in the session file, open the room and decide by keyboard."],
      [hr, "HR: in the Calibration hub, collect what a session decided and decide promotion cases."],
      ["felix.ivanova@example.com", "Takes part in a session: the packet shows what stands."],
    ],
    locked: [
      [hr, "HR: in the Calibration hub, see what the cycle changed and export promotions."],
      [manager, "A manager: in the packet, write to your reports what was decided, and why."],
      ["tariq.hassan@example.com", "A PM: in the own file, read the letter and answer it."],
    ],
    hiring: [
      [
        recruiter,
        "Runs one opening: in the hiring file, compare what two people saw of Nia Haddad, and decide.",
      ],
      [interviewers[1], "Interviews: in the kit, go on with the scorecard that is begun, and submit it."],
      [
        interviewers[0],
        "Has submitted already: the other scorecard stays out of sight until it is submitted, too.",
      ],
    ],
    readiness: [
      [
        colleague,
        "Wants to get into product: read what you both wrote side by side, and write what came of a step.",
      ],
      [partner, "Whom she chose as a partner: change the plan you made together."],
    ],
  };
