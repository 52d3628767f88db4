/** Numbers in the documents are the program's: each sentence is built from what the program keeps, and found. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readFlags } from "../host/flags";
import { criteria, scale } from "../src/content";
import { agendaParts } from "../src/domain/calibration/agendaRow";
import { fewestForGuideline } from "../src/domain/calibration/reports/distributionReport";
import { capitalized } from "../src/domain/capitalized";
import { cycleStates } from "../src/domain/cycle/cycle";
import { anchorWords, canDoAnswers } from "../src/domain/hiring/scorecard";
import { timeTakenInWords } from "../src/domain/hiring/timeTaken";
import { longestLadderText } from "../src/domain/ladder/file/jsonReader";
import { ladderFormat } from "../src/domain/ladder/file/ladderFile";
import { fewestExamples, mostExamples } from "../src/domain/promotion/workExample";

const root = resolve(__dirname, "..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

/** A number that no other file needs, from the line that gives it its name. */
function kept(path: string, name: string): number {
  const [, digits] = new RegExp(`^(?:export )?const ${name} = ([\\d_.]+);$`, "m").exec(read(path)) ?? [];
  if (!digits) throw new Error(`${path} has no number called ${name}`);
  return Number(digits.replaceAll("_", ""));
}

const small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const word = (number: number): string => small[number] ?? String(number);
const thousands = (number: number): string => number.toLocaleString("en");
/** .25 as people say it. */
const parts: Readonly<Record<string, string>> = {
  "0.05": "one in twenty",
  "0.1": "one in ten",
  "0.2": "one in five",
  "0.25": "a quarter point",
};
const part = (share: number): string => parts[String(share)] ?? String(share);
const list = (words: readonly string[]): string => `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
const manifest = JSON.parse(read("appsscript.json")) as {
  oauthScopes: string[];
  dependencies: { enabledAdvancedServices: { userSymbol: string }[] };
};
const services = manifest.dependencies.enabledAdvancedServices.map(({ userSymbol }) => `${userSymbol} API`);
const { version } = JSON.parse(read("package.json")) as { version: string };

const discussable = "src/domain/calibration/discussable.ts";
const agenda = "src/domain/calibration/agenda.ts";
const statistics = (name: string) => `src/statistics/${name}.ts`;
const shape = statistics("shape/teamShape");
const parity = statistics("parity/parity");
const claims = statistics("parity/equivalence");
const study = statistics("severity/study");
const severity = statistics("severity/severityOfRaters");
const criteriaReport = "src/domain/calibration/reports/criteriaReport.ts";
const small5 = statistics("suppression/suppressSmallGroups");
const [, fewest, usual, most] =
  /\[fewestCriteria, usualCriteria, mostCriteria\] = \[(\d+), (\d+), (\d+)\]/.exec(
    read("src/domain/ladder/ladderCheck.ts"),
  ) ?? [];

const told: readonly (readonly [paper: string, ...sentences: string[]])[] = [
  [
    "README.md",
    `<http://localhost:${readFlags([], {}).port}>`,
    `| ${cycleStates.join(", ")} | the states of a cycle`,
  ],
  ["CONTRIBUTING.md", `npm version ${version}`, `npm run world -- ${version.replace(/\.\d+$/, "")}\``],
  [
    "docs/handbook/hr.md",
    `goes through ${word(cycleStates.length)} states`,
    ...cycleStates.map((state) => `**${state}** (`),
  ],
  [
    "docs/handbook/managers.md",
    `sends the ${word(criteria.length)} marks`,
    `shows all ${word(criteria.length)} on one page`,
    `Choose 1 to ${scale.length}`,
    `${word(fewestExamples)} to ${word(mostExamples)} examples of work`,
  ],
  ["docs/handbook/rated.md", ...scale.map(({ mark, name }) => `${mark} *${name}*`)],
  [
    "docs/handbook/facilitators.md",
    `says one of ${word(agendaParts.length)} things`,
    ...agendaParts.map((name) => `- **${name}**:`),
  ],
  [
    "docs/handbook/hiring.md",
    `what ${list(anchorWords)} look like`,
    `with ${canDoAnswers.slice(0, 2).join(", ")} or ${canDoAnswers[2]}`,
    "something under 10 minutes, from 30 to 60,",
  ],
  [
    "docs/handbook/calculates.md",
    `less than ${kept(discussable, "closeBy")} from a band cut`,
    `is ${word(kept(discussable, "apartBy"))} points or more from the manager's`,
    `${kept(agenda, "fewest")} to ${kept(agenda, "most")}. Nobody`,
    `chance between equals and for ${kept(agenda, "randomShare") === 0.1 ? "a tenth" : "?"} of the time`,
    `never under ${fewestForGuideline} people`,
    `none under ${word(kept("src/workbook/views/tracksView.ts", "fewest"))} people: there`,
    `none under ${word(kept(statistics("agreement/agreement"), "enoughUnits"))} people |`,
    `Groups under ${word(kept(small5, "smallestGroup"))} are not summed up`,
    `Groups under ${word(kept(small5, "smallestGroup"))} are not shown`,
    `grades with ${word(kept(parity, "enoughPeople"))} people and ${word(kept(parity, "enoughManagers"))} managers on each track`,
    `${part(kept(claims, "significant")).replace("one", "once")} times or less, and it is ${part(kept(claims, "meaningful"))} at least`,
    `with fewer than ${word(kept(statistics("promotion/promotionRates"), "enoughPromotions"))} promotions, and`,
    `from ${kept(criteriaReport, "goodAgreement")}, from ${kept(criteriaReport, "someAgreement")}, below`,
    `chance would make it so less than ${part(kept(criteriaReport, "notable")).replace("one", "once")} times`,
    `not more than ${part(kept(severity, "acceptedMistakes"))} such sentences would be mistaken about ${part(kept(severity, "notable"))}`,
    `less than ${word(10 * kept(severity, "indicative"))} tenths of the difference`,
    `Not more than ${part(kept("src/domain/calibration/reports/severityReport.ts", "notableShape"))} such sentences would be chance`,
    `From ${word(kept(statistics("severity/teamOffset"), "enoughPeople"))} people on`,
    `it is more than ${part(kept(statistics("severity/profileChecks"), "tooManyMisread"))}, and more than one rater`,
  ],
  [
    "docs/promises.md",
    `R19 Small groups are people.** Under ${word(kept(small5, "smallestGroup"))} they`,
    `R6 ${capitalized(word(scale.length))} marks`,
  ],
  ["docs/debugging.md", `after ${word(kept("host/engine/executions.ts", "SIX_MINUTES") / 60_000)} minutes`],
  [
    "docs/workspace-administrator.md",
    `no longer than ${word(kept("src/pages/form/keep.ts", "daysKept"))} days`,
    `enter the ${word(manifest.oauthScopes.length)} scopes above`,
    `the same ${word(manifest.oauthScopes.length)} scopes`,
    `${capitalized(word(services.length))} Google services are switched on in its manifest, the ${services.join(" and the ")}.`,
    `Turn on ${word(services.length + 1)} APIs: ${services.map((one) => `Google ${one}`).join(", ")}, Google Workspace Marketplace SDK.`,
  ],
  [
    "docs/ladder-json.md",
    `| \`"${ladderFormat}"\` | refused |`,
    `${fewest} to ${most} criteria, with a word of advice above ${word(Number(usual))};`,
    `up to ${thousands(longestLadderText)} characters each`,
    `one for each of the ${word(scale.length)} marks`,
  ],
  [
    "docs/statistics.md",
    `Fewer than ${word(kept(small5, "smallestGroup"))} people are never spoken of as a group`,
    `*clear* – more than ${part(kept(severity, "notable"))} with`,
    `at most ${part(kept(severity, "acceptedMistakes"))} of all`,
    `groups of ${word(kept(study, "enoughRaters"))} or more raters whose links are worth fewer than ${word(kept(study, "enoughKnown"))} raters`,
    `from ${word(kept(statistics("severity/severityDifferences"), "enoughSpare"))} spare shared marks on`,
    `*Measured* needs ${word(kept(severity, "enoughPeople"))} shared people`,
    `reliability ${String(kept(statistics("severity/severityModelled"), "assumedReliability")).slice(1)} is assumed`,
    `With up to ${kept(statistics("severity/severityModelled"), "fewRaters")} raters`,
    `resampling people ${thousands(kept(statistics("agreement/compareCriteria"), "resamples"))} times`,
    `fewer than ${word(kept(statistics("agreement/agreement"), "enoughUnits"))} units with two raters`,
    `the interval where ${part(kept(statistics("agreement/bootstrap"), "tooManyLost")).replace("in", "resample in")} has no α`,
    `the whole interval lies within ${part(kept(claims, "meaningful"))}; *different* only if p ≤ ${String(kept(claims, "significant")).slice(1)}`,
    `grades without ${word(kept(parity, "enoughPeople"))} people and ${word(kept(parity, "enoughManagers"))} managers on each side`,
    `fewer than ${kept(statistics("ranks/permuteGroups"), "enoughAssignments")} ways`,
    `computed for ${thousands(kept(shape, "leastDraws") + 1)} to ${thousands(kept(shape, "mostDraws") + 1)} random groups`,
    `fewer than ${word(kept(shape, "enoughPeople"))} people, or fewer than ${word(kept(shape, "enoughOthers"))} people to draw from`,
    `fewer than ${word(kept(statistics("promotion/promotionRates"), "enoughPromotions"))} promotions in all`,
    `no stretch of time with ${word(kept(statistics("promotion/enoughWaiting"), "enough"))} people of each group`,
    `more than ${part(kept(statistics("promotion/timeInLevel"), "manyLeavers"))} left first`,
    `Counts of one to ${word(kept(small5, "smallestGroup") - 1)} are hidden`,
    `Shares of none or all need ${word(kept(small5, "smallestExtreme"))} people`,
  ],
];

test.each(told)("the numbers that %s tells are those of the program", (paper, ...sentences) => {
  const text = read(paper).replace(/\s+/g, " ");
  expect(sentences.filter((sentence) => !text.includes(sentence))).toEqual([]);
});

test("the minutes at which hiring says something are those it tells", () => {
  const says = [9, 10, 29, 30, 60, 61].map((minutes) => timeTakenInWords(minutes, false));
  expect(says.map((text) => text.split(":")[0])).toEqual([
    expect.stringMatching(/^Under 10 minutes/),
    "",
    "",
    "30 to 60 minutes",
    "30 to 60 minutes",
    "Over 60 minutes",
  ]);
});
