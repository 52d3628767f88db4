/** The fields a roster column can hold, and the headers under which HR systems export them. */
import { headerKey } from "./headerKey";

export type RosterField =
  | "id"
  | "name"
  | "first"
  | "last"
  | "email"
  | "manager"
  | "title"
  | "track"
  | "grade"
  | "level"
  | "hired"
  | "levelSince"
  | "department"
  | "location"
  | "status";

export type DateField = "hired" | "levelSince";

/** Field to header; `null` says that the file has no such column, and ends the search for it. */
export type RosterMapping = Partial<Record<RosterField, string | null>>;

/**
 * Headers by field, the most telling first: a header of an earlier group is preferred to one of a later group, and two
 * columns of the same group are a question. Spaces, case and punctuation do not matter (`headerKey`).
 *
 * Source: the default exports of Workday, BambooHR, SuccessFactors, HiBob and Personio, in English and German.
 */
const headers: Record<RosterField, readonly (readonly string[])[]> = {
  id: [
    [
      "Employee ID",
      "Employee #",
      "Employee No",
      "Emp ID",
      "Personalnummer",
      "Personalnr",
      "Mitarbeiternummer",
    ],
    ["User ID", "Worker ID", "Person ID", "Person number", "Staff ID", "Associate ID", "Mitarbeiter-ID"],
    ["ID", "Worker", "Employee", "Mitarbeiter", "Mitarbeiter:in"],
  ],
  name: [
    ["Name", "Full name", "Employee name", "Worker name", "Display name", "Preferred name"],
    ["Last name, First name", "Nachname, Vorname", "Vollständiger Name", "Mitarbeitername", "Legal name"],
    ["Worker", "Employee", "Mitarbeiter", "Mitarbeiter:in"],
  ],
  first: [
    ["First name", "Given name", "Forename", "Vorname"],
    ["Preferred first name", "Legal first name"],
  ],
  last: [["Last name", "Surname", "Family name", "Nachname", "Familienname"], ["Legal last name"]],
  email: [
    [
      "Work email",
      "Work email address",
      "Email - Primary Work",
      "Email - Work",
      "Business email",
      "Company email",
    ],
    ["Email", "Email address", "Primary email", "Mail", "E-Mail-Adresse", "Geschäftliche E-Mail"],
  ],
  manager: [
    [
      "Manager ID",
      "Manager - Employee ID",
      "Manager Employee ID",
      "Manager User ID",
      "Manager #",
      "Supervisor ID",
    ],
    ["Manager email", "Manager's email", "Supervisor email", "Reports to email", "E-Mail Vorgesetzte:r"],
    [
      "Manager",
      "Worker's Manager",
      "Line manager",
      "Direct manager",
      "Supervisor",
      "Reports to",
      "Reporting to",
    ],
    ["Vorgesetzte:r", "Vorgesetzte", "Führungskraft", "Manager name", "Supervisor name"],
  ],
  title: [
    ["Job title", "Business title", "Position title", "Jobtitel", "Stellenbezeichnung", "Berufsbezeichnung"],
    ["Title", "Position", "Role", "Stelle", "Funktion"],
  ],
  track: [["Track", "Career track", "Job track", "Laufbahn", "Karrierepfad"]],
  grade: [["Grade", "Job grade"]],
  level: [
    ["Level", "Job level", "Level code", "Management level", "Career level", "Stufe", "Karrierestufe"],
    ["Job code", "Job profile"],
  ],
  hired: [
    ["Hire date", "Date of hire", "Hired", "Eintritt", "Eintrittsdatum", "Einstellungsdatum"],
    ["Original hire date", "Start date", "Employment start date", "Date of joining", "Join date", "Joined"],
  ],
  levelSince: [
    ["Level start date", "Level start", "Level since", "In level since", "Stufe seit", "In Stufe seit"],
    ["Job effective date", "Position start date", "Job start date", "Position seit"],
  ],
  department: [
    ["Department", "Abteilung"],
    ["Supervisory organization", "Division", "Team", "Business unit", "Bereich"],
  ],
  location: [["Location", "Work location", "Office", "Office location", "Standort", "Arbeitsort"]],
  status: [["Status", "Employment status", "Employee status", "Worker status", "Beschäftigungsstatus"]],
};

export const rosterFields = Object.keys(headers) as RosterField[];

const ranksByHeader = new Map<string, Map<RosterField, number>>();
for (const field of rosterFields) {
  headers[field].forEach((group, rank) => {
    for (const header of group) {
      const ranks = ranksByHeader.get(headerKey(header)) ?? new Map<RosterField, number>();
      ranksByHeader.set(headerKey(header), ranks.set(field, rank));
    }
  });
}

/**
 * The fields a header may stand for, each with its rank (0 is the most telling); empty for an unknown header. A repeated
 * header, "Manager (2)", stands for the same as the first.
 */
export function fieldsOfHeader(header: string): ReadonlyMap<RosterField, number> {
  return ranksByHeader.get(headerKey(header.replace(/ \(\d+\)$/, ""))) ?? new Map();
}
