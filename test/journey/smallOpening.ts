/** One opening with a candidate and two interviewers, who have their kits. */
import type { Contract } from "../../src/rpc/contract";
import { hr, type Plumbline } from "../plumbline";
import { ann, bob } from "./smallOrganisation";

export const attributes = [
  "Distils what is asked",
  "Stays with the scenario",
  "Frames the problem",
  "Finds the way",
];

/** Ada, on a day in autumn. */
export const ada: Contract["planCandidate"]["input"]["candidate"] = {
  id: "ada",
  name: "Ada Ueda",
  on: "2026-10-01",
  scenario: "laundry",
  interviewers: [ann, bob],
  adjustments: "More time to read",
};

/** A scorecard with one word in every text. */
export const saying = (word: string): Contract["saveScorecard"]["input"]["said"] => ({
  marks: Object.fromEntries(
    attributes.map((name, at) => [name, { mark: at ? "good" : "mixed", evidence: `${word} ${name}` }]),
  ),
  canDo: "yes",
  why: `${word} why`,
  notes: "",
  startedAt: "2026-10-01T09:00:00.000Z",
  endedAt: "2026-10-01T09:42:00.000Z",
  ranOut: "",
  steps: [],
  stumbles: ["Forgets the steps announced at the start"],
});

/** @returns the hiring file and the kits, Ann's as `kit` */
export async function openOpening({ host, call, request }: Plumbline) {
  const opening = host.createFile({ name: "Hiring", as: hr }).id;
  const named = { opening: "Product Manager, Payments", level: "IC2" };
  await call(opening, hr, "setUpHiring", { ...named, request: request() });
  await call(opening, hr, "planCandidate", { candidate: ada, seen: null, anyway: false, request: request() });
  await call(opening, hr, "makeKits", { request: request() });
  const { kits } = await call(opening, hr, "listCandidates", {});
  const ids = kits.map(({ url }) => /d\/([^/]+)\//.exec(url)![1]!);
  return { opening, kit: ids[0]!, kitOfBob: ids[1]! };
}
