/** What a hiring file is for. */
import { TextField } from "../parts/TextField";

interface Opening {
  readonly opening: string;
  readonly level: string;
}

interface Props {
  value: Opening;
  onChange: (value: Opening) => void;
}

export const OpeningFields = ({ value, onChange }: Props) => (
  <div class="stack">
    <TextField
      label="Opening"
      kind="line"
      value={value.opening}
      onInput={(opening) => onChange({ ...value, opening })}
      hint="Such as Product Manager, Payments. Candidates read it."
    />
    <TextField
      label="Level"
      kind="line"
      value={value.level}
      onInput={(level) => onChange({ ...value, level })}
      hint="One level for all candidates, such as IC2."
    />
  </div>
);
