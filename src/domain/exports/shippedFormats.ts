/** The formats Plumbline comes with: nothing but data, as HR would write them in a sheet. */
import type { ExportFormat, FormatColumn } from "./format";

/** heading | comes from | format | "?" where it may be blank | second heading */
const columnsOf = (lines: string): readonly FormatColumn[] =>
  lines
    .trim()
    .split("\n")
    .map((line) => {
      const [heading = "", from = "", shape = "", blank, label = ""] = line
        .split("|")
        .map((cell) => cell.trim());
      return { heading, from, shape, mayBeBlank: blank === "?", label };
    });

const plain = { rowFor: "case", file: "CSV", isWhole: false } as const;

/** What systems want is in the company's own settings, so HR checks all but the first, fifth and last two against them. */
export const shippedFormats = (): readonly ExportFormat[] => [
  {
    ...plain,
    name: "All columns",
    columns: columnsOf(`
employee_id | employee ID
work_email | work e-mail | | ?
name | name
effective_date | effective date
action | action
reason_code | reason code | | ?
current_track | current track
current_grade | current grade
current_title | current title
current_job_code | current job code | | ?
current_pay_grade | current pay grade | | ?
new_track | new track
new_grade | new grade
new_title | new title
new_job_code | new job code
new_pay_grade | new pay grade | | ?
manager_id | manager ID | | ?
manager_name | manager name | | ?
cycle | cycle
decision | decision
decision_date | decision date | | ?
decided_by | decided by | | ?
justification | rationale | | ?
evidence_links | evidence links | | ?
score_before_{criterion} | submitted mark | | ?
score_after_{criterion} | final mark | | ?`),
  },
  {
    ...plain,
    name: "BambooHR",
    columns: columnsOf(`
Employee # | employee ID
Date | effective date
Location | location | | ?
Department | department | | ?
Division | | | ?
Job Title | new title
Reporting to | manager name | | ?`),
  },
  {
    ...plain,
    name: "SuccessFactors",
    columns: columnsOf(`
user-id | employee ID | | | User ID
start-date | effective date | MM/dd/yyyy | | Event Date
seq-number | "1" | | | Sequence Number
event-reason | reason code | | | Event Reason
job-code | new job code | | | Job Classification
job-title | new title | | | Job Title
pay-grade | new pay grade | | ? | Pay Grade
manager-id | manager ID | | ? | Supervisor
notes | cycle | | ? | Notes`),
  },
  {
    ...plain,
    name: "HiBob",
    isWhole: true,
    columns: columnsOf(`
Employee ID | employee ID
Email | work e-mail
Effective date | effective date | dd/MM/yyyy
Job title | new title
Department | department
Site | location
Reports to | manager e-mail
Change reason | action | PROMOTION = Promotion; TRACK_CHANGE = Job change`),
  },
  { ...plain, name: "Workday", file: "values to paste", columns: [] },
  {
    ...plain,
    name: "Audit of marks",
    rowFor: "mark",
    columns: columnsOf(`
employee_id | employee ID
name | name
cycle | cycle
level | level
criterion | criterion
original_value | submitted mark | | ?
original_by | submitted by
original_at | submitted at
calibrated_value | final mark | | ?
calibrated_by | decided by | | ?
calibrated_at | decided at | | ?
reason | reason code | | ?
comment | comment | | ?`),
  },
  {
    ...plain,
    name: "Final marks and baseline",
    rowFor: "mark",
    columns: columnsOf(`
employee_id | employee ID
cycle | cycle
level | level
criterion | criterion
mark_baseline | baseline mark | | ?
mark_submitted | submitted mark | | ?
submitted_at | submitted at
mark_final | final mark | | ?
decision | decision | | ?
reason_code | reason code | | ?
decided_at | decided at | | ?`),
  },
];
