/** A text of the proposal form, with the version saved elsewhere above it when there is one. */
import { longestText } from "../../../domain/checkText";
import type { Draft } from "../../form/Draft";
import { Elsewhere } from "../../parts/Elsewhere";
import { TextField } from "../../parts/TextField";
import type { Fields } from "./fields";

/** What every part of the form needs. */
export interface FormParts {
  readonly fields: Fields;
  readonly draft: Pick<Draft<string>, "elsewhere" | "settle">;
  readonly change: (name: string, text: string) => void;
  /** When a field loses the focus. */
  readonly leave: () => unknown;
}

interface Props {
  form: FormParts;
  name: string;
  label: string;
  hint: string;
  /** Characters. */
  longest?: number;
}

export function FieldWithConflict({ form, name, label, hint, longest = longestText }: Props) {
  const value = form.fields[name] ?? "";
  return (
    <div>
      <OtherCaseVersion form={form} name={name} />
      <TextField
        label={label}
        hint={hint}
        longest={longest}
        value={value}
        onInput={(text) => form.change(name, text)}
        onLeave={form.leave}
      />
    </div>
  );
}

export function OtherCaseVersion({ form, name }: Pick<Props, "form" | "name">) {
  const other = form.draft.elsewhere[name];
  if (other === undefined) return null;
  return (
    <Elsewhere
      said={other}
      keepMine={() => form.draft.settle(name, form.fields[name] ?? "")}
      useIt={() => form.draft.settle(name, other)}
    />
  );
}
