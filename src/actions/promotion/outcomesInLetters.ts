/** What became of cases, as a packet's letters say it: its cases themselves keep the state they were proposed in. */
import { outcomeInLetter } from "../../domain/promotion/outcomeInLetter";
import { readIfThere } from "../../workbook/tables/readIfThere";
import type { Context } from "../context";

/** @returns blank where no letter says anything of it, and wherever marks may still change */
export function outcomesInLetters({ seen, settings }: Context): (person: string, to: string) => string {
  const isTold = settings.kind === "packet" && settings.cycle?.state === "Locked";
  const letters = isTold ? readIfThere(seen, "letters").rows : [];
  return (person, to) => {
    const letter = letters.find((one) => one.person === person && one.cycle === settings.cycle?.name);
    return letter ? outcomeInLetter(letter, to) : "";
  };
}
