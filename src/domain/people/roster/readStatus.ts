/** Reads the employment status in the words of several HR systems. */
import { headerKey } from "./headerKey";
import type { EmploymentStatus } from "./rosterPerson";

const words: Record<EmploymentStatus, string> = {
  active: "active aktiv fulltime parttime vollzeit teilzeit regular permanent",
  "on leave":
    "onleave leave leaveofabsence parentalleave maternityleave paidleave unpaidleave beurlaubt elternzeit",
  left: "left inactive terminated ausgeschieden inaktiv",
};

const statuses = new Map(
  ([] as [string, EmploymentStatus][]).concat(
    ...Object.entries(words).map(([status, list]) =>
      list.split(" ").map((word): [string, EmploymentStatus] => [word, status as EmploymentStatus]),
    ),
  ),
);

/**
 * Undefined for a blank or a word that is not known.
 * @example readStatus("Full-Time") // "active"
 */
export const readStatus = (text: string): EmploymentStatus | undefined => statuses.get(headerKey(text));
