/** What the letter to a person says of one case, in a few words; blank where it says nothing. */
import type { PersonLetter } from "./personLetter";

/** @example outcomeInLetter({ decided: "Promotion to Staff PM (IC4): approved, from 1 January 2027." }, "IC4") // "approved, from 1 January 2027" */
export const outcomeInLetter = ({ decided }: Pick<PersonLetter, "decided">, to: string): string =>
  decided
    .split("\n")
    .flatMap((line) => line.split(`(${to}): `)[1] ?? [])
    .join(" ")
    .replace(/\.$/, "");
