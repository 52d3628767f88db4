/** Which column of the file holds a field. */
import type { RosterField } from "../../../domain/people/roster/rosterField";
import { Field } from "../../parts/Field";

export const fieldNames: Readonly<Record<RosterField, string>> = {
  id: "Employee number",
  name: "Full name",
  first: "First name",
  last: "Last name",
  email: "Work e-mail",
  manager: "Manager",
  title: "Title",
  track: "Track",
  grade: "Grade",
  level: "Level",
  hired: "Hire date",
  levelSince: "In level since",
  department: "Department",
  location: "Location",
  status: "Employment status",
};

interface Props {
  field: RosterField;
  hint?: string;
  headers: readonly string[];
  /** Null: the file has no such column. Undefined: not answered. */
  value: string | null | undefined;
  choose: (header: string | null) => void;
}

const none = "none";

export const ColumnField = ({ field, hint, headers, value, choose }: Props) => (
  <Field label={fieldNames[field]} hint={hint}>
    {(ids) => (
      <select
        {...ids}
        value={value === undefined ? "" : value === null ? none : String(headers.indexOf(value))}
        onChange={({ currentTarget: { value: chosen } }) =>
          choose(chosen === none ? null : (headers[Number(chosen)] ?? null))
        }
      >
        {value === undefined && <option value="">Choose a column</option>}
        {headers.map((header, index) => (
          <option key={header} value={String(index)}>
            {header}
          </option>
        ))}
        <option value={none}>Not in this file</option>
      </select>
    )}
  </Field>
);
