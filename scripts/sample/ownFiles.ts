/** Own files of two of Fatima D'Angelo's reports: what they wrote before rating, and the letters once the cycle is locked. */
import { hr } from "./cast";
import type { Call } from "./client";
import { collect, createPackets, emailOf } from "./currentCycle";

const manager = emailOf("fatima.dangelo");

/** Proposed for a management seat. */
export const tariq = { id: "000268", email: emailOf("tariq.hassan") };
const celeste = { id: "000275", email: emailOf("celeste.garcialopez") };

const written = [
  {
    by: tariq,
    kind: "evidence",
    criterion: "Leadership",
    date: "2026-09-18",
    text: "Coached both newcomers through their first release; each now runs discovery alone.",
    link: "https://wiki.example.com/billing/first-release",
  },
  {
    by: tariq,
    kind: "goal",
    criterion: "",
    date: "2027-03-31",
    text: "Hand the tax project over to the team, so that it runs without me for a month.",
    link: "",
  },
  {
    by: celeste,
    kind: "evidence",
    criterion: "Leadership",
    date: "2026-08-04",
    text: "Told support and sales why the tax form comes first, and kept both informed until its tickets fell by a third.",
    link: "",
  },
] as const;

/** HR opens the files, their people write, and HR collects before packets are made. */
export async function openOwnFiles(call: Call, hub: string): Promise<void> {
  const people = [tariq.id, celeste.id];
  await call(hub, hr, "createOwnFiles", { people });
  const files = await ownFilesOf(call, hub);
  for (const [at, { by, ...words }] of written.entries()) {
    const id = `${by.id}/${at + 1}`;
    await call(files.get(by.id) ?? "", by.email, "saveOwnEntry", { id, seen: null, ...words });
  }
  const { files: found } = await call(hub, hr, "previewOwnFiles", { people });
  await call(hub, hr, "collectOwnFiles", {
    people: found.map(({ person, fingerprint }) => ({ person, fingerprint })),
  });
}

/** File ids by employee ID. */
async function ownFilesOf(call: Call, hub: string): Promise<ReadonlyMap<string, string>> {
  const { people } = await call(hub, hr, "ownFiles", {});
  return new Map(people.map(({ person, file }) => [person, /d\/([^/]+)\//.exec(file?.url ?? "")?.[1] ?? ""]));
}

const whys = {
  why: "The newcomers run their own discovery since you coached them, and the tax project kept its dates without a late night. What I marked lower is the reach beyond billing: the two other teams heard of the plan when it was done.",
  whyDecided:
    "The seat needs somebody who already leads people in their daily work, and that is what both newcomers describe.",
  gaps: "Bring the neighbouring teams in before the plan is fixed.",
  goals: "Hand the tax project over by March, and lead the first planning round of the new team.",
};

/** HR opens all letters; the manager releases one and begins another, and HR puts the released one into its file. */
export async function writeLetters(call: Call, hub: string): Promise<void> {
  const { toOpen } = await call(hub, hr, "letters", {});
  await call(hub, hr, "openLetters", { people: toOpen.map(({ person }) => person) });
  const packet = (await createPackets(call, hub, [manager])).get(manager) ?? "";
  const { letters } = await call(packet, manager, "letters", {});
  const letterTo = (person: string) => letters.find((one) => one.person === person)?.id ?? "";
  await call(packet, manager, "saveLetter", { letter: letterTo(tariq.id), seen: "", release: true, ...whys });
  const begun = {
    why: "The form you rebuilt took a third of the tickets away.",
    whyDecided: "",
    gaps: "",
    goals: "",
  };
  await call(packet, manager, "saveLetter", {
    letter: letterTo(celeste.id),
    seen: "",
    release: false,
    ...begun,
  });
  await collect(call, hub, [manager]);
  await call(hub, hr, "createOwnFiles", { people: [tariq.id, celeste.id] });
}
