/** A scorecard as a form that saves itself: every entry is a text, lists a line each. */
import { attributeMarks, type CardSaid, canDoAnswers } from "../../domain/hiring/scorecard";
import type { Interviews } from "../contract";
import { Draft } from "../form/Draft";
import { Keep } from "../form/keep";
import type { Entries } from "../form/merge";
import { server } from "../server";

export type Card = Interviews["cards"][number];
export type CardDraft = Draft<string, { savedAt: string }>;

export const markOf = (attribute: string): string => `${attribute}, mark`;
export const evidenceOf = (attribute: string): string => `${attribute}, evidence`;

export const linesOf = (text: string | undefined): readonly string[] => (text ? text.split("\n") : []);

function entriesOf(card: Card, attributes: readonly string[]): Entries<string> {
  const { canDo, why, notes, startedAt, endedAt, ranOut, steps, stumbles, marks } = card;
  return {
    startedAt,
    endedAt,
    ranOut,
    steps: steps.join("\n"),
    stumbles: stumbles.join("\n"),
    Notes: notes,
    ...Object.fromEntries(
      attributes.flatMap((name) => [
        [markOf(name), marks[name]?.mark ?? ""],
        [evidenceOf(name), marks[name]?.evidence ?? ""],
      ]),
    ),
    "Can do the job": canDo,
    Why: why,
  };
}

export const cardIn = (entries: Entries<string>, attributes: readonly string[]): CardSaid => ({
  marks: Object.fromEntries(
    attributes.map((name) => [
      name,
      {
        mark: attributeMarks.find((one) => one === entries[markOf(name)]) ?? "",
        evidence: entries[evidenceOf(name)] ?? "",
      },
    ]),
  ),
  canDo: canDoAnswers.find((one) => one === entries["Can do the job"]) ?? "",
  why: entries.Why ?? "",
  notes: entries.Notes ?? "",
  startedAt: entries.startedAt ?? "",
  endedAt: entries.endedAt ?? "",
  ranOut: entries.ranOut === "yes" ? "yes" : "",
  steps: linesOf(entries.steps),
  stumbles: linesOf(entries.stumbles),
});

type ToSend = Parameters<typeof server.saveScorecard>[0]["said"];

export const cardDraft = (card: Card, attributes: readonly string[]): CardDraft =>
  new Draft<string, { savedAt: string }>(entriesOf(card, attributes), card.savedAt, {
    save: ({ value, request, seen, submit }) =>
      server.saveScorecard({
        id: card.id,
        said: cardIn(value, attributes) as ToSend,
        submit,
        seen,
        request,
      }),
    read: async () => {
      const answer = await server.interviews({});
      if (answer.is !== "value") return answer;
      const now = answer.value.cards.find(({ id }) => id === card.id) ?? card;
      return { is: "value", value: { entries: entriesOf(now, attributes), savedAt: now.savedAt } };
    },
    keep: new Keep<string>(`scorecard ${card.id}`),
  });
