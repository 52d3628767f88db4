/** What the author of a ladder should mend: grades, levels, titles and criteria. The texts are in rubricCheck. */

import { found, type Problem } from "../problem";
import {
  aboveTheLadder,
  type Ladder,
  type Level,
  normalTitle,
  type RubricCell,
  type Track,
  trackNames,
} from "./ladder";
import { checkRubric } from "./rubricCheck";

/** How many criteria a ladder takes, and above how many raters stop telling them apart (ours). */
const [fewestCriteria, usualCriteria, mostCriteria] = [2, 5, 12];

/** What an author may leave as it is: nothing that is read or counted goes astray because of it. */
const advice: readonly string[] = [
  "cell.missing",
  "cell.seenWhenMissing",
  "cell.sameAsBelow",
  "cell.long",
  "cell.notAsked",
  "criteria.many",
  "criterion.weightZero",
  "grade.incomplete",
  "title.shared",
  "track.ceiling",
  "vignette.intendedMissing",
];

export const isAdvice = ({ code }: Problem): boolean => advice.includes(code);

/** All problems of a ladder and its rubric, each naming its place; an empty list is what an author wants. */
export const ladderFindings = (ladder: Ladder, cells: readonly RubricCell[]): readonly Problem[] => [
  ...checkCriteria(ladder.criteria),
  ...checkGrades(ladder),
  ...checkTitles(ladder.levels),
  ...checkCeiling(ladder.levels),
  ...checkRubric(ladder, cells),
];

function checkCriteria(criteria: Ladder["criteria"]): readonly Problem[] {
  const problems: Problem[] = [];
  const add = (code: string, message: string) =>
    problems.push({ code, message, where: { sheet: "Criteria" } });
  if (criteria.length < fewestCriteria || criteria.length > mostCriteria) {
    const found = `${criteria.length}`;
    add(
      "criteria.count",
      `Criteria: expected ${fewestCriteria} to ${mostCriteria}, found ${found}. Four are usual.`,
    );
  }
  if (criteria.length > usualCriteria && criteria.length <= mostCriteria) {
    add(
      "criteria.many",
      `Criteria: found ${criteria.length}. Each costs every rater a mark and a line of evidence for everybody, and above ${usualCriteria} marks begin to repeat each other. Join those that always go together.`,
    );
  }
  for (const { name, weight } of criteria) {
    if (name === "" || name !== name.trim() || /[;\r\n]/.test(name)) {
      add(
        "criterion.name",
        `Criterion ${found(name)}: expected a name on one line, without semicolon or spaces around it.`,
      );
    }
    if (!Number.isFinite(weight) || weight < 0) {
      add(
        "criterion.weight",
        `${name}, weight: expected 0 or more, found ${found(weight)}. 1 each is usual.`,
      );
    } else if (weight === 0) {
      add(
        "criterion.weightZero",
        `${name}, weight: found 0, so its mark never enters the overall. Give it a weight or remove it.`,
      );
    }
  }
  for (const name of repeated(criteria.map(({ name }) => normalTitle(name)))) {
    add(
      "criterion.duplicate",
      `Criterion ${found(name)}: expected each name once, found it again. Rename one.`,
    );
  }
  return problems;
}

function checkGrades({ grades, levels }: Ladder): readonly Problem[] {
  const problems: Problem[] = [];
  const add = (code: string, message: string) => problems.push({ code, message, where: { sheet: "Ladder" } });
  for (const grade of repeated(grades.map(({ grade }) => String(grade)))) {
    add("grade.duplicate", `Grade ${grade}: expected each grade once, found it again. Merge the rows.`);
  }
  for (const { grade, impact, payBand } of grades) {
    const lacking = [
      ...(levels.some((level) => level.grade === grade) ? [] : ["a title on at least one track"]),
      ...(impact.trim() === "" ? ["an impact line"] : []),
      ...(payBand.trim() === "" ? ["a pay band"] : []),
    ];
    if (lacking.length) {
      const message = `Grade ${grade}: expected ${lacking.join(", ")}, found nothing. Complete the row or clear it.`;
      add("grade.incomplete", message);
    }
  }
  return problems;
}

/** A title at several levels leaves it to the roster's level or grade (R27); the words for those above mean nobody on it. */
function checkTitles(levels: readonly Level[]): readonly Problem[] {
  const holders = new Map<string, Set<string>>();
  for (const { code, title, aliases } of levels) {
    for (const name of [title, ...aliases].map(normalTitle)) {
      holders.set(name, (holders.get(name) ?? new Set()).add(code));
    }
  }
  const where = { sheet: "Ladder" };
  const blank = levels
    .filter(({ title }) => normalTitle(title) === "")
    .map(({ code }) => ({
      code: "title.missing",
      message: `Level ${code}: expected a title, found nothing.`,
      where,
    }));
  const reserved = [...(holders.get(aboveTheLadder) ?? [])].map((code) => {
    const message = `Title or alias ${found(aboveTheLadder)} at ${code}: these words mean those whom the ladder does not reach. Change it.`;
    return { code: "title.reserved", message, where };
  });
  const shared = [...holders]
    .filter(([name, codes]) => name !== "" && name !== aboveTheLadder && codes.size > 1)
    .map(([name, codes]) => {
      const message = `Title or alias ${found(name)} stands at ${[...codes].join(" and ")}. An import then needs a level or grade for everybody who has it, or asks for each of them.`;
      return { code: "title.shared", message, where };
    });
  return [...blank, ...reserved, ...shared];
}

/** A track that ends lower makes the other the only way up. A ladder of one track has nothing to compare. */
function checkCeiling(levels: readonly Level[]): readonly Problem[] {
  const top = (track: Track) =>
    Math.max(0, ...levels.filter((l) => l.track === track).map(({ grade }) => grade));
  const [ic, management] = [top("IC"), top("M")];
  if (ic === 0 || management === 0 || ic === management) return [];
  const [lower, higher]: [Track, Track] = ic < management ? ["IC", "M"] : ["M", "IC"];
  const message = `The ${trackNames[lower]} track ends at grade ${Math.min(ic, management)}, the ${trackNames[higher]} track at grade ${Math.max(ic, management)}. Whoever wants to go further must change track; add the missing levels.`;
  return [{ code: "track.ceiling", message, where: { sheet: "Ladder" } }];
}

const repeated = (values: readonly string[]): ReadonlySet<string> =>
  new Set(values.filter((value, i) => value !== "" && values.indexOf(value) !== i));
