/** Who somebody is here, from the address Google gave (R4). */

/** Highest first. Whoever is HR or owner may be a rater as well: `Caller.rater` says so. */
export type Role = "owner" | "hr" | "facilitator" | "rater" | "person" | "partner" | "interviewer" | "nobody";

/** The addresses the hub knows. */
export interface Addresses {
  readonly owner: string;
  readonly hr: readonly string[];
  readonly facilitators: readonly string[];
  readonly raters: readonly { readonly rater: string; readonly alsoSignsInAs: readonly string[] }[];
}

export interface Caller {
  readonly role: Role;
  /** The address the rater's tasks are kept under; empty for those who rate nobody. */
  readonly rater: string;
}

/**
 * The highest role of an address, and the rater it stands for. Case does not count. A blank or unknown address is
 * nobody, and an address that "also signs in as" two raters is neither of them.
 * @example roleOf("ANN@x.com", { owner: "o@x.com", hr: ["ann@x.com"], facilitators: [], raters: [] })
 * // { role: "hr", rater: "" }
 */
export function roleOf(email: string, known: Addresses): Caller {
  const address = normalEmail(email);
  if (address === "") return { role: "nobody", rater: "" };
  const rater = raterOf(address, known.raters);
  const is = (candidate: string) => normalEmail(candidate) === address;
  if (is(known.owner)) return { role: "owner", rater };
  if (known.hr.some(is)) return { role: "hr", rater };
  if (known.facilitators.some(is)) return { role: "facilitator", rater };
  return { role: rater === "" ? "nobody" : "rater", rater };
}

/**
 * Addresses are compared without surrounding spaces and the case of A to Z. Other letters stay: lower case would make an
 * ordinary k of the Kelvin sign, and one person of two.
 */
export const normalEmail = (email: string): string =>
  email.trim().replace(/[A-Z]/g, (letter) => letter.toLowerCase());

function raterOf(address: string, raters: Addresses["raters"]): string {
  const own = raters.find(({ rater }) => normalEmail(rater) === address);
  if (own) return normalEmail(own.rater);
  const meant = new Set(
    raters
      .filter(({ alsoSignsInAs }) => alsoSignsInAs.some((other) => normalEmail(other) === address))
      .map(({ rater }) => normalEmail(rater)),
  );
  const [only] = meant;
  return meant.size === 1 && only !== undefined ? only : "";
}
