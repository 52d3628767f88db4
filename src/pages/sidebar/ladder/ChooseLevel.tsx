/** A list of levels to choose one from, grouped by track. */
import type { Level } from "../../../domain/ladder/ladder";
import { Field } from "../../parts/Field";

interface Props {
  label: string;
  levels: readonly Level[];
  value: string;
  onChoose: (code: string) => void;
}

export const ChooseLevel = ({ label, levels, value, onChoose }: Props) => (
  <Field label={label}>
    {(ids) => (
      <select {...ids} value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {(["IC", "M"] as const).map((track) => {
          const own = levels.filter((level) => level.track === track);
          return (
            own.length > 0 && (
              <optgroup key={track} label={track === "IC" ? "IC" : "Management"}>
                {own.map(({ code, title }) => (
                  <option key={code} value={code}>
                    {title} ({code})
                  </option>
                ))}
              </optgroup>
            )
          );
        })}
      </select>
    )}
  </Field>
);
