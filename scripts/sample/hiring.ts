/** One opening in the sample, apart from every hub: a candidate both interviewers are through with, one they are half-way with, one planned. */
import { interviewers, recruiter } from "./cast";
import { type Call, type Client, type as typeCells } from "./client";

const first = {
  id: "sample/first",
  name: "Ada Ueda",
  on: "2026-10-09",
  scenario: "laundry",
  interviewers: [...interviewers],
  adjustments: "A printed page, and ten minutes to read it",
};

const earlier = { ...first, id: "sample/earlier", name: "Nia Haddad", on: "2026-10-08", adjustments: "" };

export async function openHiring(client: Client, call: Call): Promise<string> {
  const { id: file } = await client.createFile({ name: "Hiring: Product Manager, Payments", as: recruiter });
  await call(file, recruiter, "setUpHiring", { opening: "Product Manager, Payments", level: "IC2" });
  const second = { ...first, id: "sample/second", name: "Kofi Asante", on: "2026-10-21", adjustments: "" };
  for (const candidate of [earlier, first, second])
    await call(file, recruiter, "planCandidate", { candidate, seen: null, anyway: false });
  const names = ["Ines Nguyễn", "Guðrún Oliveira"].map((name) => [name]);
  await typeCells(client, file, { as: recruiter, sheet: "Interviewers", range: "B2:B3", values: names });
  await call(file, recruiter, "makeKits", {});
  const { kits } = await call(file, recruiter, "listCandidates", {});
  const kitOf = (email: string) => /d\/([^/]+)\//.exec(kits.find((one) => one.email === email)!.url)![1]!;
  const [done, begun] = interviewers;
  await call(kitOf(done), done, "saveScorecard", { ...submitted, id: `${first.id}/${done}`, seen: "" });
  for (const who of interviewers) {
    const said = who === done ? praised : doubted;
    await call(kitOf(who), who, "saveScorecard", {
      said,
      submit: true,
      id: `${earlier.id}/${who}`,
      seen: "",
    });
  }
  await call(file, recruiter, "collectScorecards", { candidate: earlier.id });
  await call(kitOf(begun), begun, "saveScorecard", { ...draft, id: `${first.id}/${begun}`, seen: "" });
  return file;
}

const nothing = {
  canDo: "" as const,
  why: "",
  notes: "",
  startedAt: "",
  endedAt: "",
  ranOut: "" as const,
  steps: [],
  stumbles: [],
};

const submitted = {
  said: {
    ...nothing,
    marks: {
      "Distils what is asked": {
        mark: "good" as const,
        evidence: "Told hours held and not used apart from blocked machines before drawing anything.",
      },
      "Stays with the scenario": {
        mark: "excellent" as const,
        evidence: "Asked about phones before the answer rested on them, and used the stairs for the display.",
      },
      "Frames the problem": {
        mark: "good" as const,
        evidence:
          "Nurse, then hours free on Thursday, then two held at most: each requirement had its person.",
      },
      "Finds the way": {
        mark: "mixed" as const,
        evidence: "Stayed with quiet hours for a while, and needed a question to come back.",
      },
    },
    canDo: "yes" as const,
    why: "Frames problems from people unaided; steering a longer talk can be learned here.",
    notes: "Drew the week as a grid before any idea.",
    startedAt: "2026-10-09T09:10:00.000Z",
    endedAt: "2026-10-09T09:48:00.000Z",
    steps: ["Says the problem in own words", "Asks for facts that matter", "Writes use cases for them"],
    stumbles: ["Goes into one detail, such as detergent or noise at night"],
  },
  submit: true,
};

const draft = {
  said: {
    ...nothing,
    marks: {
      "Distils what is asked": { mark: "good" as const, evidence: "Asked how many machines stand still." },
    },
    notes: "Chose the parent with a bed to change first.",
    startedAt: "2026-10-09T13:05:00.000Z",
    endedAt: "2026-10-09T13:27:00.000Z",
  },
  submit: false,
};

const praised = {
  ...nothing,
  marks: {
    "Distils what is asked": {
      mark: "excellent" as const,
      evidence: "Put it in one sentence: hours on Thursday, not machines, are what runs short.",
    },
    "Stays with the scenario": {
      mark: "good" as const,
      evidence: "Kept to the house and its stairs; one remark on chains of laundries, taken back unasked.",
    },
    "Frames the problem": {
      mark: "good" as const,
      evidence: "Three people with names, what each wants on a Thursday, and requirements from that.",
    },
    "Finds the way": {
      mark: "good" as const,
      evidence: "Said which two requirements to leave out first, and why.",
    },
  },
  canDo: "yes" as const,
  why: "Would let this person lead a small product from the first week.",
  startedAt: "2026-10-08T09:05:00.000Z",
  endedAt: "2026-10-08T09:41:00.000Z",
  steps: ["Says the problem in own words", "Asks for facts that matter"],
};

const doubted = {
  ...praised,
  marks: {
    "Distils what is asked": {
      mark: "excellent" as const,
      evidence: "Asked for the week's hours before anything else, and dropped the broken dryer at once.",
    },
    "Stays with the scenario": {
      mark: "good" as const,
      evidence: "Stayed in this house, with this money; turned my hint at an app down.",
    },
    "Frames the problem": {
      mark: "mixed" as const,
      evidence: "The night nurse came up, and no requirement was hers in the end.",
    },
    "Finds the way": {
      mark: "not seen" as const,
      evidence: "We spent my part on the facts; there was no moment at which the way was lost.",
    },
  },
  canDo: "can't say" as const,
  why: "Strong on people, and I did not see a choice between two of them.",
  startedAt: "2026-10-08T13:02:00.000Z",
  endedAt: "2026-10-08T13:37:00.000Z",
};
