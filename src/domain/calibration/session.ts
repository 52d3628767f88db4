/** A calibration session: one meeting, who takes part, and whom it is about. */
import { checkText, longestText, saysSomething } from "../checkText";
import { isDay } from "../day";
import { isAddress } from "../isAddress";
import { found, type Problem } from "../problem";
import { normalEmail } from "../roles";

export interface Session {
  /** Made by the client. */
  readonly id: string;
  readonly cycle: string;
  readonly name: string;
  /** yyyy-MM-dd; empty until it is set. */
  readonly date: string;
  readonly minutes: number;
  /** E-mail, lower case; runs the meeting and is the only one beside HR who opens its file. */
  readonly facilitator: string;
  /** E-mails, lower case. */
  readonly participants: readonly string[];
  /** Employee ids. */
  readonly people: readonly string[];
  /** HR's reason for letting participants see those they have a conflict with; never their own row. */
  readonly allowedBecause: string;
  /** yyyy-MM-dd; empty while it is open. */
  readonly closedOn: string;
  /** Id of the session file; blank before it is made. */
  readonly file: string;
  /** What stood in it when it was last brought up to date. */
  readonly fileHolds: string;
}

/** Everybody in the room: the facilitator first. */
export const presentIn = ({
  facilitator,
  participants,
}: Pick<Session, "facilitator" | "participants">): readonly string[] => [
  ...new Set([facilitator, ...participants].map(normalEmail).filter(Boolean)),
];

/** One that was planned and taken back is closed and about nobody. */
export const isRemoved = ({ closedOn, people }: Pick<Session, "closedOn" | "people">): boolean =>
  closedOn !== "" && people.length === 0;

/** Sessions of a cycle that are not over. */
export const openSessions = (sessions: readonly Session[], cycle: string): readonly Session[] =>
  sessions.filter((session) => session.cycle === cycle && session.closedOn === "");

/** Practice: a meeting is an hour unless somebody says otherwise. */
export const usualMinutes = 60;

/** More people are several meetings (practice.md: two to three minutes a person). */
const mostPeople = 100;
const longestMinutes = 480;
const longestName = 100;

/** Checks what HR planned, apart from conflicts. */
export function checkSession(
  session: Pick<
    Session,
    "name" | "date" | "minutes" | "facilitator" | "participants" | "people" | "allowedBecause"
  >,
  known: { readonly people: ReadonlySet<string>; readonly otherNames: readonly string[] },
): readonly Problem[] {
  const problems: Problem[] = [
    ...checkText(session.name, "Name", longestName),
    ...checkText(session.allowedBecause, "Why they may see them", longestText),
  ];
  const expect = (code: string, column: string, expected: string, holds: boolean, given: unknown) => {
    if (holds) return;
    const message = `${column}: expected ${expected}, found ${found(given)}.`;
    problems.push({ code: `session.${code}`, message, where: { sheet: "Sessions", column } });
  };
  const { name, date, minutes, people } = session;
  const taken = known.otherNames.some((other) => other.trim().toLowerCase() === name.trim().toLowerCase());
  expect(
    "name",
    "Name",
    `a name${taken ? " no other session has" : ""}`,
    saysSomething(name) && !taken,
    name,
  );
  expect("date", "Date", "a day, or nothing yet", date === "" || isDay(date), date);
  const isMinutes = Number.isInteger(minutes) && minutes >= 5 && minutes <= longestMinutes;
  expect("minutes", "Minutes", `a whole number from 5 to ${longestMinutes}`, isMinutes, minutes);
  expect(
    "facilitator",
    "Facilitator",
    "an e-mail address",
    isAddress(session.facilitator),
    session.facilitator,
  );
  for (const address of session.participants)
    expect("participant", "Participants", "e-mail addresses", isAddress(address), address);
  const isSize = people.length > 0 && people.length <= mostPeople;
  expect(
    "people",
    "People",
    `1 to ${mostPeople} people${people.length ? "; plan several sessions for more" : ""}`,
    isSize,
    people.length,
  );
  for (const id of people)
    expect("person", "People", "employee IDs of the sheet People", known.people.has(id), id);
  return problems;
}
