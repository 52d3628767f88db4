/** The writing methods of hiring, for killedAll.ts. */
import { hr } from "../plumbline";
import { type Action, action, type Stages } from "./killedActions";
import { ada, saying } from "./smallOpening";
import { ann, bob } from "./smallOrganisation";

const opening = (stages: Stages) => stages.opening;
const kit = (stages: Stages) => stages.kit;
const request = "the-request";
const inOpening = [
  ["listCandidates", opening, hr],
  ["debrief", opening, hr, { candidate: ada.id }],
] as const;
const inKit = [["interviews", kit, ann]] as const;

const planKai = async ({ plumbline, opening: file }: Stages): Promise<void> => {
  const candidate = { ...ada, id: "kai", name: "Kai Kim", scenario: "bread", interviewers: [ann] };
  await plumbline.call(file, hr, "planCandidate", {
    candidate,
    seen: null,
    anyway: false,
    request: "the-other-request",
  });
};

async function submit({ plumbline, opening: file, kit: annsKit }: Stages): Promise<void> {
  const { kits } = await plumbline.call(file, hr, "listCandidates", {});
  const bobsKit = /d\/([^/]+)\//.exec(kits.find(({ email }) => email === bob)!.url)![1]!;
  for (const [id, who] of [
    [annsKit, ann],
    [bobsKit, bob],
  ] as const)
    await plumbline.call(id, who, "saveScorecard", {
      id: `${ada.id}/${who}`,
      said: saying("First"),
      submit: true,
      seen: "",
      request: `submitting ${who}`,
    });
}

async function collect(stages: Stages): Promise<void> {
  await submit(stages);
  const input = { candidate: ada.id, request: "collecting" };
  await stages.plumbline.call(stages.opening, hr, "collectScorecards", input);
}

const nothingElse = async (): Promise<void> => undefined;

export const hiringActions: Action[] = [
  action({
    name: "setting up for hiring",
    saysWhatIsLeft: true,
    stage: "imported",
    method: "setUpHiring",
    file: ({ blank }) => blank,
    as: hr,
    input: () => ({ opening: "Designer", level: "", request }),
    readers: [],
    other: nothingElse,
    every: 12,
  }),
  action({
    name: "making a hiring file from the hub",
    stage: "imported",
    method: "newHiringFile",
    file: ({ plumbline }) => plumbline.hub,
    as: hr,
    input: () => ({ opening: "Designer", level: "", request }),
    readers: [],
    other: nothingElse,
  }),
  action({
    name: "adding a candidate",
    stage: "hiring",
    method: "planCandidate",
    file: opening,
    as: hr,
    input: () => ({
      candidate: { ...ada, id: "lee", name: "Lee Lam", interviewers: [ann, "new@example.com"] },
      seen: null,
      anyway: false,
      request,
    }),
    readers: inOpening,
    other: planKai,
    every: 4,
  }),
  action({
    name: "making kits",
    saysWhatIsLeft: true,
    stage: "hiring",
    method: "makeKits",
    file: opening,
    as: hr,
    input: async (stages) => {
      const candidate = { ...ada, id: "lee", name: "Lee Lam", interviewers: [ann, "new@example.com"] };
      const planned = { candidate, seen: null, anyway: false, request: "planning" };
      await stages.plumbline.call(stages.opening, hr, "planCandidate", planned);
      return { request };
    },
    readers: [["listCandidates", opening, hr]],
    other: nothingElse,
    every: 8,
  }),
  action({
    name: "submitting a scorecard",
    stage: "hiring",
    method: "saveScorecard",
    file: kit,
    as: ann,
    input: () => ({ id: `${ada.id}/${ann}`, said: saying("Own"), submit: true, seen: "", request }),
    readers: inKit,
    other: planKai,
  }),
  action({
    name: "adding to a scorecard",
    stage: "hiring",
    method: "addToScorecard",
    file: kit,
    as: ann,
    input: async (stages) => {
      await submit(stages);
      return { id: `${ada.id}/${ann}`, text: "Forgot the stairs.", request };
    },
    readers: inKit,
    other: planKai,
  }),
  action({
    name: "collecting scorecards",
    stage: "hiring",
    method: "collectScorecards",
    file: opening,
    as: hr,
    input: async (stages) => {
      await submit(stages);
      return { candidate: ada.id, request };
    },
    readers: inOpening,
    other: planKai,
    every: 4,
  }),
  action({
    name: "deciding about a candidate",
    stage: "hiring",
    method: "decideCandidate",
    file: opening,
    as: hr,
    input: async (stages) => {
      await collect(stages);
      const seen = { decision: "", reason: "", decidedBy: "" } as const;
      const why = { reason: "Frames problems well.", decidedBy: "Cleo", seen };
      return { candidate: ada.id, decision: "make an offer" as const, ...why, request };
    },
    readers: inOpening,
    other: planKai,
    every: 4,
  }),
];
