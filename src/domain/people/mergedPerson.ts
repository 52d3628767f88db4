/** A person of the workbook after what a roster file says about them, and back. */
import { aboveTheLadder, gradeInCode } from "../ladder/ladder";
import { notProductManager, type Person, unknownPerson } from "./person";
import type { RosterPerson } from "./roster/rosterPerson";

/**
 * What the file says wins, what it does not say stays. A new grade begins with the new level; a level on the other
 * track at the same grade keeps the grade's start (R12).
 */
export function mergedPerson(before: Person | null, incoming: RosterPerson): Person {
  const old = before ?? { ...unknownPerson, id: incoming.id };
  const level = levelOf(incoming) ?? old.level;
  const levelSince = said(incoming.levelSince) ?? old.levelSince;
  return {
    ...old,
    name: incoming.name || old.name,
    email: said(incoming.email) ?? old.email,
    manager: said(incoming.managerId) ?? old.manager,
    level,
    title: said(incoming.title) ?? old.title,
    hired: said(incoming.hired) ?? old.hired,
    levelSince,
    gradeSince: said(incoming.gradeSince) ?? gradeStart(old, level, levelSince),
    department: said(incoming.department) ?? old.department,
    location: said(incoming.location) ?? old.location,
    unrated: reasonAfter(old.unrated, incoming),
  };
}

/** The person as a roster would give them, for comparing. */
export function rosterPersonOf(person: Person): RosterPerson {
  const aboveLadder = person.level === aboveTheLadder;
  const isOutside = person.unrated === notProductManager;
  return {
    id: person.id,
    name: person.name,
    email: person.email || null,
    managerId: person.manager || null,
    title: person.title || null,
    levelCode: isOutside || aboveLadder ? null : person.level || undefined,
    aboveLadder,
    hired: person.hired || null,
    levelSince: person.levelSince || null,
    gradeSince: person.gradeSince || null,
    department: person.department || null,
    location: person.location || null,
    status: person.unrated === "on leave" || person.unrated === "left" ? person.unrated : "active",
  };
}

/** null means the file leaves it blank, undefined that it does not say. */
const said = (value: string | null | undefined): string | undefined => (value === null ? "" : value);

function levelOf({ aboveLadder, levelCode }: RosterPerson): string | undefined {
  return aboveLadder ? aboveTheLadder : said(levelCode);
}

function gradeStart(old: Person, level: string, levelSince: string): string {
  if (old.level === "" || old.level === level) return old.gradeSince;
  if (gradeInCode(old.level) !== gradeInCode(level)) return levelSince === old.levelSince ? "" : levelSince;
  return old.gradeSince;
}

/**
 * Leave, leaving and being no product manager come from the file; other reasons are HR's and stay. Who is away or gone
 * is that first, and no product manager again on return.
 */
function reasonAfter(
  reason: Person["unrated"],
  { status, levelCode, aboveLadder }: RosterPerson,
): Person["unrated"] {
  if (status === "on leave" || status === "left") return status;
  const isAway = reason === "on leave" || reason === "left";
  if (isAway && status === undefined) return reason;
  if (levelCode === null && !aboveLadder) return notProductManager;
  const isPlaced = levelCode !== undefined || aboveLadder;
  return isAway || (isPlaced && reason === notProductManager) ? "" : reason;
}
