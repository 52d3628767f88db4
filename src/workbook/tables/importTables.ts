/** The table of what was answered when people were imported. */
import type { RememberedAnswer } from "../../domain/people/roster/remembered";
import { text } from "./columns";
import type { Table } from "./table";

export const importAnswersTable: Table<RememberedAnswer> = {
  name: "Import answers",
  purpose:
    "What was answered when people were imported, so that it is not asked again. Clear a row to be asked.",
  id: "question",
  fields: {
    question: text("Question", { width: 420, longest: 400 }),
    answer: text("Answer", { width: 260, longest: 400 }),
  },
};
