/** The writing methods of readiness, for killedAll.ts. */
import { hr } from "../plumbline";
import { type Action, action, type Stages } from "./killedActions";
import { head, idIn, kim, pair, pia, writing } from "./smallPair";

const shared = (stages: Stages) => stages.shared;
const notes = (stages: Stages) => stages.notes;
const request = "the-request";
const nothingElse = async (): Promise<void> => undefined;
const inShared = [
  ["readiness", shared, kim],
  ["readiness", shared, pia],
] as const;
const inPlan = [["stepsAndPlan", shared, kim]] as const;

const planTogether = async ({ plumbline, shared: file }: Stages): Promise<void> => {
  const plan = { words: "A briefing a month.", nextTalk: "", seen: "" };
  await plumbline.call(file, pia, "savePlan", { ...plan, request: "the-other-request" });
};

async function submit({ plumbline, shared: file, notes: kims }: Stages): Promise<void> {
  const { mine } = await plumbline.call(file, pia, "readiness", {});
  for (const [id, who] of [
    [kims, kim],
    [idIn(mine.notesUrl), pia],
  ] as const)
    await plumbline.call(id, who, "saveNotes", {
      written: writing(who),
      submit: true,
      seen: "",
      request: `submitting ${who}`,
    });
}

const showing = { email: head, helps: "Join two customer briefings.", request };

export const readinessActions: Action[] = [
  action({
    name: "setting up for readiness",
    saysWhatIsLeft: true,
    stage: "imported",
    method: "setUpReadiness",
    file: ({ blank }) => blank,
    as: hr,
    input: () => ({ ...pair, request }),
    readers: [],
    other: nothingElse,
    every: 12,
  }),
  action({
    name: "making own notes",
    stage: "readiness",
    method: "makeNotes",
    file: shared,
    as: kim,
    input: async ({ plumbline, shared: file }) => {
      // As before any were made.
      const { sheets } = plumbline.host.world.files.get(file)!;
      const { values } = sheets.find(({ name }) => name === "Pair")!;
      for (const header of ["Own notes", "Notes hold"]) {
        const column = values.rows[0]!.indexOf(header);
        plumbline.host.edit(file, {
          sheet: "Pair",
          range: `${String.fromCharCode(65 + column)}2`,
          values: [[""]],
          as: kim,
        });
      }
      return { request };
    },
    readers: [],
    other: planTogether,
    every: 6,
  }),
  action({
    name: "submitting own notes",
    stage: "readiness",
    method: "saveNotes",
    file: notes,
    as: kim,
    input: () => ({ written: writing("Own"), submit: true, seen: "", request }),
    readers: [["notes", notes, kim]],
    other: planTogether,
  }),
  action({
    name: "handing in",
    stage: "readiness",
    method: "handIn",
    file: shared,
    as: kim,
    input: async (stages) => {
      await submit(stages);
      return { request };
    },
    readers: inShared,
    other: planTogether,
  }),
  action({
    name: "showing own notes",
    stage: "readiness",
    method: "showNotes",
    file: shared,
    as: kim,
    input: async (stages) => {
      await submit(stages);
      for (const who of [kim, pia])
        await stages.plumbline.call(stages.shared, who, "handIn", { request: `handing in ${who}` });
      return { request };
    },
    readers: inShared,
    other: planTogether,
    every: 4,
  }),
  action({
    name: "saying what came of a step",
    stage: "readiness",
    method: "saveStep",
    file: shared,
    as: kim,
    input: () => ({
      id: "",
      name: "Shadow sales",
      by: "",
      cameOf: "Two calls.",
      doneOn: "",
      seen: "",
      request,
    }),
    readers: inPlan,
    other: planTogether,
  }),
  action({
    name: "agreeing the plan",
    stage: "readiness",
    method: "savePlan",
    file: shared,
    as: pia,
    input: () => ({ words: "Two briefings.", nextTalk: "2027-01-15", seen: "", request }),
    readers: inPlan,
    other: nothingElse,
  }),
  action({
    name: "showing the plan to somebody",
    stage: "readiness",
    method: "showPlan",
    file: shared,
    as: kim,
    input: () => showing,
    readers: [],
    other: planTogether,
    every: 6,
  }),
  action({
    name: "taking back what was shown",
    stage: "readiness",
    method: "hidePlan",
    file: shared,
    as: kim,
    input: async ({ plumbline, shared: file }) => {
      await plumbline.call(file, kim, "showPlan", { ...showing, request: "showing" });
      return { email: head, request };
    },
    readers: [],
    other: planTogether,
    every: 4,
  }),
];
