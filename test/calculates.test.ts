/** Every number in a sentence that a leader reads has its row in How Plumbline calculates. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { criteriaReport } from "../src/domain/calibration/reports/criteriaReport";
import { reliabilityInWords } from "../src/domain/calibration/reports/reliabilityReport";
import { severityReport } from "../src/domain/calibration/reports/severityReport";
import { tracksReport } from "../src/domain/calibration/reports/tracksReport";
import { paritySentence } from "../src/statistics/parity/parity";
import { severitySentence } from "../src/statistics/severity/severitySentence";
import type { Finding } from "../src/statistics/severity/severityTypes";
import { company } from "./domain/calibration/reports/organisation";
import { assessments, ladder, promotionCase } from "./domain/examples";
import { clearRater } from "./statistics/severity/clearRater";

const guide = readFileSync(join(__dirname, "../docs/handbook/calculates.md"), "utf8");
const withoutNumbers = (text: string) => text.replace(/\d+(?:\.\d+)?/g, "#");

/** What a chapter names; "…" stands for a number at either end, elsewhere for words with at most one number. */
const toldIn = (chapter: string): RegExp[] =>
  [
    ...guide
      .split(`## ${chapter}\n`)[1]!
      .split("\n## ")[0]!
      .matchAll(/\*\*(.+?)\*\*/g),
  ].map(([, name]) => {
    const plain = withoutNumbers(name!).replace(/^…|…$/g, "#").replace(/[()]/g, "\\$&");
    return new RegExp(plain.replaceAll("…", "[^.;:#]*#?[^.;:#]*"), "g");
  });

/** What is left of a sentence without all that is told. */
const untold = (sentence: string, names: readonly RegExp[]): string =>
  names.reduce((text, name) => text.replace(name, ""), withoutNumbers(sentence));

const unsaid = (names: readonly RegExp[], sentences: readonly string[]): readonly RegExp[] =>
  names.filter((name) => !sentences.some((one) => withoutNumbers(one).match(name)));

describe("the sentences at the top of Tracks", () => {
  const names = toldIn("The sentences at the top of Tracks");
  const { people } = company({ managers: 12, team: 12 });
  const promoted = people.map((one, at) => {
    const { level } = one;
    const to = `${level!.track}${level!.grade + 1}`;
    const past = { cycle: "2025", level: level!.code, marks: {}, overall: { incomplete: [] } };
    return {
      ...one,
      past: [past],
      cases:
        at % 2 || level!.track === "M" ? [] : [promotionCase({ from: level!.code, to, status: "approved" })],
    };
  });
  const claims = (["different", "cannotTell", "noMeaningfulDifference"] as const).map((claim) =>
    paritySentence(
      {
        strata: [],
        notComparable: new Map(),
        superiority: 0.96,
        test: { difference: 1.2, interval: [0.3, 1.9], p: 0.01, assignments: 100, unit: "both" },
        equivalence: { claim, detectable: 0.4 },
      },
      { a: "IC", b: "management" },
    ),
  );
  const sentences = [
    ...claims,
    ...[people, promoted, people.slice(0, 3)].flatMap((own, at) => {
      const { marks, promotions, ceiling, moves } = tracksReport(own, ladder, at || null, "2026-05-01");
      return [...marks, ...promotions, ...ceiling, ...moves];
    }),
  ];

  test.each([...new Set(sentences)])("%s is in How Plumbline calculates", (sentence) =>
    expect(untold(sentence, names)).not.toContain("#"),
  );

  test("every name there is said by one of them", () => expect(unsaid(names, sentences)).toEqual([]));
});

describe("the sentences in Agreement and Severity", () => {
  const names = toldIn("The sentences in Agreement and Severity");
  /** Names without digits: only numbers of the program are looked for. */
  const nameOf = (id: string) => `Manager ${String.fromCharCode(65 + Number(id.replace(/\D/g, "")))}`;
  const records = (shape: Parameters<typeof company>[0]) => {
    const made = company(shape);
    const profiles = made.profiles.map((one, at) => ({ ...one, title: `Profile ${"ABC"[at]}` }));
    return { ...made, nameOf, profiles };
  };
  const linked = records({ managers: 8, team: 12, secondEvery: 2, hasProfiles: true });
  const turned = {
    ...linked,
    profileRatings: linked.profileRatings.map((one, at) => {
      const mark = one.person === "v2" ? 5 : 1;
      return at < 12 ? { ...one, assessments: assessments(mark, mark, mark, mark) } : one;
    }),
  };
  const companies = [
    linked,
    turned,
    records({ managers: 8, team: 12, secondEvery: 2, hasProfiles: true, lenient: { manager: 3, by: 2 } }),
    records({ managers: 8, team: 6, secondEvery: 12 }),
    records({ managers: 8, team: 6 }),
    records({ managers: 12, team: 3 }),
    records({ managers: 4, team: 4, secondEvery: 8 }),
  ];
  const findings: readonly Finding[] = ["tooLittle", "clear", "apart", "alike", "open"];
  const islands = [[], ["m1"], ["m1", "m2", "m3", "m4", "m5", "m6", "m7"]];
  const sentences = [
    ...companies.flatMap((one) => {
      const { whole, raters } = severityReport(one);
      return [
        reliabilityInWords(one),
        ...criteriaReport(one).map(({ sentence }) => sentence),
        ...whole,
        ...raters.flatMap((each) => each.sentences),
      ];
    }),
    ...findings.flatMap((finding) =>
      islands.map((onlyWith) => severitySentence("Manager A", { ...clearRater, finding, onlyWith }, nameOf)),
    ),
    severitySentence("Manager A", { ...clearRater, finding: "apart", value: -0.2, interval: [-0.4, -0.01] }),
  ];

  test("each number in them is told", () =>
    expect([...new Set(sentences)].filter((one) => untold(one, names).includes("#"))).toEqual([]));

  test("every name there is said by one of them", () => expect(unsaid(names, sentences)).toEqual([]));
});
