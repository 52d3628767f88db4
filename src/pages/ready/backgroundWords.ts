/** The three kinds of work as a person reads them. */
import { type Background, backgrounds } from "../../domain/readiness/shippedReadiness";

const words: Readonly<Record<Background, string>> = {
  engineer: "Engineering",
  support: "Support",
  marketer: "Marketing",
};

export const backgroundOptions = backgrounds.map((value) => ({ value, label: words[value] }));
