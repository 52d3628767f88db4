/** The locked cycles, each with a box; what can't go out says why. */

import { dayInWords } from "../../../domain/dayInWords";
import type { HistoryPage } from "../../contract";

interface Props {
  cycles: HistoryPage["cycles"];
  /** Names of those that are not to go out. */
  left: readonly string[];
  setLeft: (left: readonly string[]) => void;
}

export const CycleChecks = ({ cycles, left, setLeft }: Props) => (
  <fieldset>
    <legend>Cycles</legend>
    {cycles.map(({ name, lockedOn, people, exportedOn, whyNot }) => (
      <label key={name} class="choice">
        <input
          type="checkbox"
          disabled={whyNot !== ""}
          checked={whyNot === "" && !left.includes(name)}
          onChange={() => setLeft(left.includes(name) ? left.filter((one) => one !== name) : [...left, name])}
        />
        <span>
          <bdi>{name}</bdi>
          <div class="small">
            {whyNot ||
              `${people.toLocaleString("en")} people, locked on ${dayInWords(lockedOn)}${exportedOn ? `; went out on ${dayInWords(exportedOn)}` : ""}`}
          </div>
        </span>
      </label>
    ))}
  </fieldset>
);
