/** Everything about one person as a plain text, which any program opens. */
import { groupedBy } from "../../../domain/groupedBy";
import type { AboutPerson } from "../../contract";

export function personText({ name, asOf, sheets, removals }: AboutPerson): string {
  const told = sheets.map(({ sheet, purpose, rows }) =>
    [
      heading(sheet),
      purpose,
      ...rows.map((cells) => cells.map(([label, text]) => `${label}: ${text}`).join("\n")),
    ].join("\n\n"),
  );
  const out = [...groupedBy(removals, ({ reason }) => reason)].map(([reason, places]) =>
    [reason, ...places.map(({ where, what }) => `${where}: ${what}`)].join("\n"),
  );
  return [
    `What is kept about ${name} for calibration, as of ${asOf}`,
    ...told,
    [heading("What was taken out, and why"), ...(out.length ? out : ["Nothing."])].join("\n\n"),
    [heading("What is not in this file"), ...notInIt].join("\n\n"),
  ].join("\n\n\n");
}

const heading = (text: string): string => `${text}\n${"=".repeat(text.length)}`;

const notInIt = [
  "Drafts that a rater has not submitted: they are in the rater's own file, and nobody else reads them.",
  "Earlier versions of these rows, which Google keeps in the version history of the files.",
  "Columns that only Plumbline needs, such as the IDs of rows.",
];
