/** How a file's columns are read, each of them open to correction. */

import type { RosterField } from "../../../domain/people/roster/headerWords";
import { type Answers, notInFile } from "../../../domain/people/roster/question";
import type { Roster } from "../../../domain/people/roster/readRoster";
import { rosterFields } from "../../../domain/people/roster/rosterField";
import { Field } from "../../parts/Field";

const labels: Readonly<Record<RosterField, string>> = {
  id: "Employee ID",
  name: "Full name",
  first: "First name",
  last: "Last name",
  preferred: "Preferred first name",
  email: "Work e-mail",
  manager: "Manager",
  title: "Title",
  track: "Track",
  grade: "Grade",
  level: "Level",
  hired: "Hired",
  levelSince: "In level since",
  gradeSince: "In grade since",
  ended: "Last day",
  department: "Department",
  location: "Location",
  status: "Employment status",
  works: "Works (% of full time)",
  onLeave: "On leave (days of this cycle)",
};

interface Props {
  roster: Roster;
  given: Answers;
  /** The question's id and a header. */
  choose: (id: string, header: string) => void;
  isOpen: boolean;
}

export function Columns({ roster: { headers, mapping, questions }, given, choose, isOpen }: Props) {
  const asked = new Set(questions.map(({ id }) => id));
  const fields = rosterFields.filter((field) => !asked.has(`column:${field}`));
  return (
    <details open={isOpen}>
      <summary>Which column is what</summary>
      <div class="columns">
        {fields.map((field) => (
          <Field key={field} label={labels[field]}>
            {(ids) => (
              <select
                {...ids}
                value={given[`column:${field}`] ?? mapping[field] ?? notInFile}
                onChange={({ currentTarget }) => choose(`column:${field}`, currentTarget.value)}
              >
                <option value={notInFile}>Not in this file</option>
                {headers.map((header) => (
                  <option key={header} value={header}>
                    {header}
                  </option>
                ))}
              </select>
            )}
          </Field>
        ))}
      </div>
    </details>
  );
}
