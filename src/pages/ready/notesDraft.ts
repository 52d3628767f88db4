/** The notes as a form that saves itself: a text for each habit, and two more. */
import type { SeenOfHabits } from "../../domain/readiness/pair";
import type { ReadinessNotes } from "../contract";
import { Draft } from "../form/Draft";
import { Keep } from "../form/keep";
import type { Entries } from "../form/merge";
import { server } from "../server";

export type NotesDraft = Draft<string, { savedAt: string }>;

export const expertiseField = "Rare expertise";
const next = "What would help next";

const entriesOf = ({ written, habits }: ReadinessNotes): Entries<string> => ({
  ...Object.fromEntries(habits.map(({ name }) => [name, written.evidence[name] ?? ""])),
  [expertiseField]: written.expertise,
  [next]: written.next,
});

export const habitsWritten = ({
  [expertiseField]: knows = "",
  [next]: helps = "",
  ...evidence
}: Entries<string>): SeenOfHabits => ({
  evidence,
  expertise: knows,
  next: helps,
});

export const notesDraft = (page: ReadinessNotes): NotesDraft =>
  new Draft<string, { savedAt: string }>(entriesOf(page), page.savedAt, {
    save: ({ value, request, seen, submit }) =>
      server.saveNotes({ written: habitsWritten(value), submit, seen, request }),
    read: async () => {
      const answer = await server.notes({});
      if (answer.is !== "value") return answer;
      return { is: "value", value: { entries: entriesOf(answer.value), savedAt: answer.value.savedAt } };
    },
    keep: new Keep<string>("readiness notes"),
  });
