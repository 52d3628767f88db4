/** How a rater's marks are shaped: alike across criteria, close together, near the middle of the scale. */
import { benjaminiHochberg } from "../benjaminiHochberg";
import { groupBy } from "../groupBy";
import { mean, standardDeviation } from "../moments";
import { seedOf } from "../mulberry32";
import { type SubsetTest, subsetTests } from "../ranks/subsetTest";
import { isRefused, type Refusal, refuse, refuseUnlessFinite } from "../refusal";

/** One person's marks by the rater at home; one entry a criterion in a fixed order, null where not observed. */
export interface ShapeRow {
  readonly rater: string;
  /** People of like strata (grades) are drawn for comparison where there are enough. */
  readonly stratum: string;
  readonly marks: readonly (number | null)[];
}

/**
 * Each compared with random groups of the same size, of all people of these grades; the p-values are adjusted over all that may be
 * said of anybody.
 */
export interface TeamShape {
  readonly people: number;
  /** Mean spread of a person's marks around the criteria's means: low when one impression colours all criteria. */
  readonly acrossCriteria: SubsetTest;
  /** Spread of the persons' means: low when everybody gets about the same. */
  readonly acrossPeople: SubsetTest;
  /** Share of marks at the middle of the scale, 0 … 1. */
  readonly middle: SubsetTest;
}

const enoughPeople = 5;
/** People to draw from for each own one, so that random groups differ enough. */
const enoughOthers = 4;
/** Six values a rater at a level of 0.1, twice over. */
const drawsEach = 120;
const leastDraws = 4_999;
const mostDraws = 49_999;

const shapeNames = ["acrossCriteria", "acrossPeople", "middle"] as const;

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
  const places = [...people.keys()];
  const raters = groupBy(
    places,
    (place) => people[place]!.rater,
    (place) => place,
  );
  const peopleAt = peopleByStrata(people);
  const broken = refuseUnlessFinite([middle, ...people.map(({ level }) => level)]);
  // With fewer draws even the most extreme of so many values could not stand out.
  const draws = Math.min(mostDraws, Math.max(leastDraws, drawsEach * raters.size));
  const statistics = statisticsOf(people);
  const refusals = new Map<string, Refusal>();
  const shapes = new Map<string, TeamShape>();
  for (const [rater, own] of raters) {
    const shape = broken ?? shapeOf(own, people, peopleAt, statistics, draws);
    if (isRefused(shape)) refusals.set(rater, shape);
    else shapes.set(rater, shape);
  }
  const known = adjusted(shapes);
  return new Map([...raters.keys()].map((rater) => [rater, known.get(rater) ?? refusals.get(rater)!]));
}

interface Described {
  readonly rater: string;
  readonly stratum: string;
  readonly acrossCriteria: number;
  readonly level: number;
  readonly middle: number;
}

/** Persons with a mark, ordered by their values, so that the order of rows means nothing. */
function describePeople(rows: readonly ShapeRow[], middle: number): Described[] {
  const criteria = rows.reduce((most, { marks }) => Math.max(most, marks.length), 0);
  const centres = Array.from({ length: criteria }, (_, c) =>
    mean(rows.flatMap(({ marks }) => (typeof marks[c] === "number" ? [marks[c]!] : []))),
  );
  return rows
    .flatMap(({ rater, stratum, marks }): Described[] => {
      const seen = marks.flatMap((mark, c) => (mark === null ? [] : [{ mark, centre: centres[c]! }]));
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

/** The people of some strata, of all without; teams of the same grades share one list. */
function peopleByStrata(people: readonly Described[]) {
  const places = [...people.keys()];
  const found = new Map<string, readonly number[]>();
  return (strata?: readonly string[]): readonly number[] => {
    if (!strata) return places;
    const key = JSON.stringify([...new Set(strata)].sort());
    const own = found.get(key) ?? places.filter((place) => strata.includes(people[place]!.stratum));
    found.set(key, own);
    return own;
  };
}

/** People are told by their places, which is quicker to draw and to count than they are. */
function shapeOf(
  own: readonly number[],
  all: readonly Described[],
  peopleAt: (strata?: readonly string[]) => readonly number[],
  statistics: readonly Statistic[],
  draws: number,
): TeamShape | Refusal {
  const people = own.length;
  if (people < enoughPeople) {
    return refuse(
      "tooFewPeople",
      `With ${people} people the shape of marks says nothing; it takes ${enoughPeople}.`,
    );
  }
  // The own people are among those drawn: only so is each group of this size as likely as theirs.
  const alike = peopleAt(own.map((place) => all[place]!.stratum));
  const pool = alike.length >= enoughOthers * people ? alike : peopleAt();
  if (pool.length < enoughOthers * people) {
    return refuse("tooFewPeople", "Colleagues have marked too few people to compare with.");
  }
  const seed = seedOf([pool.length, ...own.map((place) => all[place]!.level)]);
  const [acrossCriteria, acrossPeople, middle] = subsetTests(own, pool, statistics, seed, { draws }) as [
    SubsetTest,
    SubsetTest,
    SubsetTest,
  ];
  return { people, acrossCriteria, acrossPeople, middle };
}

type Statistic = (places: readonly number[]) => number;

function statisticsOf(people: readonly Described[]): readonly Statistic[] {
  const meanIn =
    (values: Float64Array): Statistic =>
    (places) => {
      let total = 0;
      for (const place of places) total += values[place]!;
      return total / places.length;
    };
  const column = (field: "acrossCriteria" | "level" | "middle") =>
    Float64Array.from(people, (person) => person[field]);
  const level = column("level");
  const centreOf = meanIn(level);
  const spreadOfLevels: Statistic = (places) => {
    const centre = centreOf(places);
    let squares = 0;
    for (const place of places) squares += (level[place]! - centre) ** 2;
    return Math.sqrt(squares / (places.length - 1));
  };
  return [meanIn(column("acrossCriteria")), spreadOfLevels, meanIn(column("middle"))];
}

/** One family: everything that may be said of anybody, so that few of all sentences are chance. */
function adjusted(shapes: ReadonlyMap<string, TeamShape>): Map<string, TeamShape> {
  const tails = ["pLow", "pHigh"] as const;
  const ps = [...shapes.values()].flatMap((one) =>
    shapeNames.flatMap((shape) => tails.map((tail) => one[shape][tail])),
  );
  const rest = benjaminiHochberg(ps).values();
  const next = () => rest.next().value ?? 1;
  const adjust = (one: SubsetTest): SubsetTest => ({ ...one, pLow: next(), pHigh: next() });
  return new Map(
    [...shapes].map(([rater, { people, acrossCriteria, acrossPeople, middle }]) => [
      rater,
      {
        people,
        acrossCriteria: adjust(acrossCriteria),
        acrossPeople: adjust(acrossPeople),
        middle: adjust(middle),
      },
    ]),
  );
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
          `${name}${what} than in nearly all random groups of as many people. ` +
            "The people may truly be like that.",
        ],
  );
}
