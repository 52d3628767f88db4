/** What each shipped format is for, and what to mind when its file is loaded. */

interface FormatNote {
  readonly purpose: string;
  /** What only the company's own settings can say. */
  readonly mind?: string;
}

const notes: Readonly<Record<string, FormatNote>> = {
  "All columns": { purpose: "Everything about each approved case" },
  BambooHR: {
    purpose: "Rows of the job table",
    mind: "Plumbline does not know divisions: the column stays blank unless you say what stands in it. The job table has no column for a reason: enter “Promotion” with the salary, in BambooHR’s compensation table.",
  },
  SuccessFactors: {
    purpose: "Job history under two rows of headings; check it against your tenant",
    mind: "Check it against your tenant: headings, event reasons and the order of the date are set per company. Job codes are case-sensitive.",
  },
  HiBob: {
    purpose: "Effective-dated rows, always whole; check it against your tenant",
    mind: "Check it against your tenant: HiBob clears a column that the file leaves out. Paste the header row of your own template below, so that none is missing.",
  },
  Workday: {
    purpose: "Values to paste into your own template",
    mind: "Workday loads only the workbook that your tenant generates. Paste the values below its headings; move no column.",
  },
  "Audit of marks": { purpose: "Each mark before and after, by whom, when and why" },
  "Final marks and baseline": { purpose: "Employee IDs and marks, no names and no texts" },
};

export const noteOf = (format: string): FormatNote =>
  notes[format] ?? { purpose: "Your own, from its sheet" };
