/** Two who prepare for product in the sample, apart from every hub: half-way where a cycle runs, else with a plan. */
import { shippedReadiness } from "../../src/content/readiness";
import { colleague, partner } from "./cast";
import type { Call, Client } from "./client";

const habits = shippedReadiness.habits.map(({ name }) => name);

/** What is left out was not seen yet. */
const seen = (lines: readonly (string | null)[]) =>
  Object.fromEntries(habits.map((name, at) => [name, lines[at] ?? "Nothing seen yet."]));

const ofMara = {
  evidence: seen([
    "Wrote down the cause of the import failures in May; cases about them fell by half. Tom from engineering asked for more of it.",
    "Grouped September's cases by problem: five of the nine large ones never come from clinics.",
    "Told the forum why the bulk editor has to wait, and which two fixes come first.",
    "Counted how many customers had the date problem before I called it frequent: eleven of 240.",
    null,
    "Asked for a decision on the reminders in the product meeting, with six customers' words.",
  ]),
  expertise: "Four years in a hospital's admissions office before this: I know what a ward round needs.",
  next: "Being in customer briefings before a release, not after it.",
};

const ofDaniel = {
  evidence: seen([
    "The import notes of May are what my team works from. She joined a visit in Utrecht and the fix changed.",
    "Brought the grouping of September's cases to planning. She did not yet say who would not want the change.",
    null,
    "Says what she assumed, unasked: the date problem was “eleven of 240, and clinics rarely write”.",
    "Showed the reminders to me and to sales; engineering saw it late, after it was settled.",
    "Stood by the reminders when two of us doubted them, and had the calls to show for it.",
    "Dropped the bulk editor after the trial and told the customers herself.",
  ]),
  expertise: "Hospital admissions: nobody in product has seen one from the inside.",
  next: "A piece of work with an end in my team: the pricing interviews in November.",
};

/** @param isShown both have handed in and shown; else the colleague waits, and the partner has begun */
export async function openReadiness(client: Client, call: Call, isShown: boolean): Promise<string> {
  const { id: file } = await client.createFile({ name: "Plumbline readiness: Mara Lund", as: colleague });
  await call(file, colleague, "setUpReadiness", {
    name: "Mara Lund",
    background: "support",
    partner,
    partnerName: "Daniel Cohen",
  });
  await client.share(file, { email: partner, role: "editor", as: colleague });
  const write = async (who: string, written: typeof ofMara, submit: boolean) => {
    const { url } = await call(file, who, "makeNotes", {});
    await call(/d\/([^/]+)\//.exec(url)![1]!, who, "saveNotes", { written, submit, seen: "" });
    if (submit) await call(file, who, "handIn", {});
  };
  await write(colleague, ofMara, true);
  await write(partner, isShown ? ofDaniel : { ...ofDaniel, next: "" }, isShown);
  const say = (id: string, by: string, cameOf: string, doneOn: string) =>
    call(file, colleague, "saveStep", { id, name: "", by, cameOf, doneOn, seen: "" });
  await say(
    "briefings",
    "2026-10-30",
    "Three, in silence. Reminders came up in each, in the words of people who answer for a ward.",
    "2026-10-21",
  );
  await say("backUp", "2026-11-27", "", "");
  if (!isShown) return file;
  for (const who of [colleague, partner]) await call(file, who, "showNotes", {});
  await call(file, partner, "savePlan", {
    words:
      "Mara takes four of the pricing interviews with Daniel and writes the one page from them. Daniel brings her into the reminder release from the first briefing on. Afterwards we look at who was not asked.",
    nextTalk: "2026-12-04",
    seen: "",
  });
  await call(file, colleague, "showPlan", {
    email: "jonas.petrovic@example.com",
    helps: "A piece of product work with an end, next to my job in support, until the spring.",
  });
  return file;
}
