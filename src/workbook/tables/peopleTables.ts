/** The tables of people: everybody as imported, and those who rate. */
import { type Person, unratedReasons } from "../../domain/people/person";
import type { WorkingTime } from "../../domain/people/workingTime";
import { choice, day, email, list, number, orBlank, text } from "./columns";
import { personName } from "./sharedColumns";
import type { Table } from "./table";

export const peopleTable: Table<Person> = {
  name: "People",
  purpose: "Everybody in the product organisation, as imported from the HR system.",
  id: "id",
  fields: {
    id: text("Employee ID", { width: 100, note: "As your HR system writes it; leading zeros are kept." }),
    name: text("Name", { width: 180, longest: 200 }),
    email: email("Work e-mail"),
    manager: text("Manager ID", { width: 100, note: "Employee ID of the manager who rates this person." }),
    level: text("Level", {
      width: 120,
      note: "Track letter and grade: IC4 or M5. People above the ladder are not calibrated.",
    }),
    title: text("Title", { width: 200, longest: 200 }),
    hired: day("Hired"),
    levelSince: day("In level since"),
    gradeSince: day("In grade since", {
      note: "Counts across tracks. Blank when only the start of the level is known.",
    }),
    department: text("Department", { width: 130, longest: 200 }),
    location: text("Location", { width: 130, longest: 200 }),
    unrated: choice("Not rated because", ["", ...unratedReasons], {
      width: 140,
      note: "Choose a reason when this person is not rated in this cycle.",
    }),
  },
};

/** Apart from People, so that no room, flag, export or other rater can read it by accident. */
export const workingTimeTable: Table<WorkingTime> = {
  name: "Working time",
  purpose:
    "Who works part-time or was on leave in this cycle. It scales what benchmarks count, for the person's manager and HR; nothing else reads it.",
  id: "person",
  fields: {
    person: text("Employee ID", { width: 100 }),
    name: personName,
    works: orBlank(
      number("Works (% of full time)", {
        least: 1,
        most: 100,
        isWhole: true,
        note: "80 for four days a week. Blank: full time.",
      }),
    ),
    onLeave: orBlank(
      number("On leave (days of this cycle)", {
        least: 0,
        most: 366,
        isWhole: true,
        note: "Calendar days of a long leave, such as parental leave. No sick days and no holidays. Emptied when the next cycle is opened.",
      }),
    ),
  },
};

/** Somebody who rates: a manager or a second rater, with the file made for them. */
export interface Rater {
  readonly email: string;
  readonly name: string;
  readonly alsoSignsInAs: readonly string[];
  /** Id of the packet file; blank before it is made. */
  readonly packet: string;
  /** What stood in the packet when it was last brought up to date. */
  readonly packetHolds: string;
  /** Address of the HR account that made the packet: no other one can read or share it. */
  readonly packetBy: string;
  /** When it was invited and last written to, by the file's clock; blank before. */
  readonly invited: string;
  readonly lastMail: string;
  /** Why the last e-mail did not go out. */
  readonly mailTrouble: string;
  /** Ids of packets that another account made, which their rater can still open; until HR has dealt with them. */
  readonly oldPackets: readonly string[];
}

export const ratersTable: Table<Rater> = {
  name: "Raters",
  purpose: "Who rates, and the packet each of them works in.",
  id: "email",
  fields: {
    email: email("Work e-mail"),
    name: text("Name", { width: 180 }),
    alsoSignsInAs: list("Also signs in as", {
      note: "Other Google addresses of the same person, separated by semicolons.",
    }),
    packet: text("Packet", { width: 300, note: "Id of the rater's file." }),
    packetHolds: text("Packet holds", {
      width: 120,
      note: "Fingerprint of what was last put into the packet.",
    }),
    packetBy: email("Packet made by", {
      width: 170,
      note: "The HR account that can update and collect it.",
    }),
    invited: text("Invited", { width: 170 }),
    lastMail: text("Last e-mail", { width: 170 }),
    mailTrouble: text("E-mail trouble", { width: 170 }),
    oldPackets: list("Old packets", {
      note: "Files of another HR account that their rater can still open. Empty the cell once what was not collected is copied.",
    }),
  },
};
