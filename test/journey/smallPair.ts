/** A colleague and a partner who share a readiness file, each with own notes. */

import { shippedReadiness } from "../../src/content/readiness";
import type { SeenOfHabits } from "../../src/domain/readiness/pair";
import type { Plumbline } from "../plumbline";

export const kim = "kim@example.com";
export const pia = "pia@example.com";
export const head = "head@example.com";

/** Everything, with the word in each text but the last habit. */
export const writing = (word: string): SeenOfHabits => ({
  evidence: Object.fromEntries(
    shippedReadiness.habits.map(({ name, id }) => [
      name,
      id === "right" ? "Nothing seen yet." : `${word} ${id}`,
    ]),
  ),
  expertise: "",
  next: `${word} next`,
});

/** The id in a link. */
export const idIn = (url: string): string => /d\/([^/]+)\//.exec(url)![1]!;

export const pair = {
  name: "Kim Ito",
  background: "support",
  partner: pia,
  partnerName: "Pia Roth",
} as const;

export async function openPair({ host, call, request }: Plumbline) {
  const shared = host.createFile({ name: "Readiness", as: kim }).id;
  await call(shared, kim, "setUpReadiness", { ...pair, request: request() });
  host.share(shared, { email: pia, role: "editor", as: kim });
  const make = async (who: string) =>
    idIn((await call(shared, who, "makeNotes", { request: request() })).url);
  return { shared, notes: { [kim]: await make(kim), [pia]: await make(pia) } };
}
