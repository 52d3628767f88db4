/** How a rater's marks are shaped: alike across criteria, close together, near the middle of the scale. */
import { benjaminiHochberg } from "../benjaminiHochberg";
import { groupBy } from "../groupBy";
import { mean, standardDeviation } from "../moments";
import { seedOf } from "../mulberry32";
import { type SubsetTest, subsetTests } from "../ranks/subsetTest";
import { type Refusal, refuse, refuseUnlessFinite } from "../refusal";

/** One person's marks by the rater at home; one entry a criterion in a fixed order, null where not observed. */
export interface ShapeRow {
  rater: string;
  /** People of like strata (grades) are drawn for comparison where there are enough. */
  stratum: string;
  marks: readonly (number | null)[];
}

/** Each compared with random groups of colleagues' people of the same size, its p-values adjusted over raters. */
export interface TeamShape {
  people: number;
  /** Mean spread of a person's marks around the criteria's means: low when one impression colours all criteria. */
  acrossCriteria: SubsetTest;
  /** Spread of the persons' means: low when everybody gets about the same. */
  acrossPeople: SubsetTest;
  /** Share of marks at the middle of the scale, 0 … 1. */
  middle: SubsetTest;
}

const ENOUGH_PEOPLE = 5;
/** Colleagues' people for each own one, so that random groups differ enough. */
const ENOUGH_OTHERS = 3;

const SHAPES = ["acrossCriteria", "acrossPeople", "middle"] as const;

/**
 * The shape of each rater's marks. It describes; people may truly be as alike as they were marked.
 *
 * Source: Saal, Downey & Lahey (1980), Psychol. Bull. 88:413; Murphy, Jako & Anhalt (1993), J. Appl. Psych. 78:218.
 *
 * @param middle the middle mark of the scale
 * @example teamShapes(rows, 3).get("A")
 */
export function teamShapes(rows: readonly ShapeRow[], middle: number): Map<string, TeamShape | Refusal> {
  const people = describePeople(rows, middle);
  const raters = groupBy(
    people,
    ({ rater }) => rater,
    (person) => person,
  );
  const broken = refuseUnlessFinite(people.map(({ level }) => level));
  const found = new Map<string, TeamShape | Refusal>();
  for (const [rater, own] of raters) found.set(rater, broken ?? shapeOf(own, people));
  adjust([...found.values()].flatMap((shape) => ("people" in shape ? [shape] : [])));
  return found;
}

interface Described {
  rater: string;
  stratum: string;
  acrossCriteria: number;
  level: number;
  middle: number;
}

/** Persons with a mark, ordered by their values, so that the order of rows means nothing. */
function describePeople(rows: readonly ShapeRow[], middle: number): Described[] {
  const criteria = rows.reduce((most, { marks }) => Math.max(most, marks.length), 0);
  const centres = Array.from({ length: criteria }, (_, c) =>
    mean(rows.flatMap(({ marks }) => (typeof marks[c] === "number" ? [marks[c] as number] : []))),
  );
  return rows
    .flatMap(({ rater, stratum, marks }): Described[] => {
      const seen = marks.flatMap((mark, c) =>
        mark === null ? [] : [{ mark, centre: centres[c] as number }],
      );
      if (seen.length === 0) return [];
      return [
        {
          rater,
          stratum,
          acrossCriteria: standardDeviation(seen.map(({ mark, centre }) => mark - centre)),
          level: mean(seen.map(({ mark }) => mark)),
          middle: mean(seen.map(({ mark }) => (mark === middle ? 1 : 0))),
        },
      ];
    })
    .sort((x, y) => x.level - y.level || x.acrossCriteria - y.acrossCriteria || x.middle - y.middle);
}

function shapeOf(own: readonly Described[], all: readonly Described[]): TeamShape | Refusal {
  const people = own.length;
  if (people < ENOUGH_PEOPLE) {
    return refuse(
      "tooFewPeople",
      `With ${people} people the shape of marks says nothing; it takes ${ENOUGH_PEOPLE}.`,
    );
  }
  const strata = new Set(own.map(({ stratum }) => stratum));
  const [{ rater: self }] = own as [Described];
  const others = all.filter(({ rater }) => rater !== self);
  const alike = others.filter(({ stratum }) => strata.has(stratum));
  const pool = alike.length >= ENOUGH_OTHERS * people ? alike : others;
  if (pool.length < ENOUGH_OTHERS * people) {
    return refuse("tooFewPeople", "Colleagues have marked too few people to compare with.");
  }
  const seed = seedOf([pool.length, ...own.map(({ level }) => level)]);
  const [acrossCriteria, acrossPeople, middle] = subsetTests(own, pool, STATISTICS, seed) as [
    SubsetTest,
    SubsetTest,
    SubsetTest,
  ];
  return { people, acrossCriteria, acrossPeople, middle };
}

const STATISTICS = [
  (people: readonly Described[]) => meanOf(people, "acrossCriteria"),
  spreadOfLevels,
  (people: readonly Described[]) => meanOf(people, "middle"),
];

function meanOf(people: readonly Described[], field: "acrossCriteria" | "level" | "middle"): number {
  let total = 0;
  for (const person of people) total += person[field];
  return total / people.length;
}

function spreadOfLevels(people: readonly Described[]): number {
  const centre = meanOf(people, "level");
  let squares = 0;
  for (const { level } of people) squares += (level - centre) ** 2;
  return Math.sqrt(squares / (people.length - 1));
}

function adjust(shapes: readonly TeamShape[]): void {
  for (const shape of SHAPES) {
    for (const tail of ["pLow", "pHigh"] as const) {
      const adjusted = benjaminiHochberg(shapes.map((one) => one[shape][tail]));
      shapes.forEach((one, i) => {
        one[shape][tail] = adjusted[i] as number;
      });
    }
  }
}

/**
 * The notable shapes of a rater's marks in words; none when nothing stands out.
 *
 * @param level largest adjusted p that is still notable
 * @example shapeSentences("Anna", shape, 0.1)
 */
export function shapeSentences(
  name: string,
  { acrossCriteria, acrossPeople, middle }: TeamShape,
  level: number,
): string[] {
  const told: [number, string][] = [
    [acrossCriteria.pLow, "'s marks for one person differ less across criteria"],
    [acrossCriteria.pHigh, "'s marks for one person differ more across criteria"],
    [acrossPeople.pLow, "'s people are marked closer together"],
    [acrossPeople.pHigh, "'s people are marked further apart"],
    [middle.pLow, " uses the middle mark less often"],
    [middle.pHigh, " uses the middle mark more often"],
  ];
  return told.flatMap(([p, what]) =>
    p > level
      ? []
      : [
          `${name}${what} than in nearly all groups of colleagues' people of the same size. ` +
            "The people may truly be like that.",
        ],
  );
}
