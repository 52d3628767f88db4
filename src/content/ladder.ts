// The ladder as shipped: grades, the levels of both tracks, the criteria, and the types of all shipped texts.

/** One step of seniority, shared by both tracks. Pay bands belong here and nowhere else (R22). */
export interface ShippedGrade {
  /** Whole number, 1 is the entry grade. */
  grade: number;
  /** Name of the pay band of everybody at this grade, on either track. */
  payBand: string;
  /** What a person at this grade changes and how closely the work is overseen: one text for both tracks. */
  impact: string;
  /** What the work extends to, in words that every expectation of this grade repeats. */
  scope: string;
  /** How closely the work is overseen: a sentence that the accountability expectations repeat. */
  oversight: string;
}

/** A grade on a track, with the titles that lead to it. Title and aliases are unique over the ladder (R27). */
export interface ShippedLevel {
  /** Track letter and grade: IC4, M5. */
  code: string;
  grade: number;
  track: "IC" | "M";
  title: string;
  aliases: string[];
}

/** One of the few measures that stay the same at every level. */
export interface ShippedCriterion {
  code: string;
  name: string;
  /** One sentence: what belongs to the criterion and what shows it. */
  covers: string;
  /** Share of the overall mark, equal on both tracks (R9). */
  weight: number;
}

/** Something that can be counted; it opens a conversation and never sets a mark (R8). */
export interface ShippedBenchmark {
  measure: string;
  direction: "at least" | "at most";
  target: number;
  /** Read after the target: "at least 6 per quarter". */
  unit: string;
}

/** What one criterion means at one level. */
export interface ShippedCell {
  /** Code of the level. */
  level: string;
  /** Code of the criterion. */
  criterion: string;
  /** What is expected, at most 60 words. */
  expectation: string;
  /** What counts as seeing it at this level, at most 80 words. */
  seenWhen: string;
  benchmark?: ShippedBenchmark;
}

/** One point of the scale. It is always relative to the level the person holds. */
export interface ShippedScalePoint {
  mark: 1 | 2 | 3 | 4 | 5;
  name: string;
  /** What is seen when this mark fits. */
  anchor: string;
}

/** A fictional person at a level, described so that one mark per criterion is intended. */
export interface ShippedVignette {
  id: string;
  title: string;
  /** Code of the level the person holds and is marked against. */
  level: string;
  /** Four paragraphs, one for each criterion in no fixed order, separated by an empty line. */
  profile: string;
  /** Intended mark by criterion code. */
  intended: Record<string, 1 | 2 | 3 | 4 | 5>;
  /** Why that mark, by criterion code. */
  rationale: Record<string, string>;
}

export const grades: readonly ShippedGrade[] = [
  {
    grade: 1,
    payBand: "Band 1",
    impact:
      "Single features reach the people they were made for because of this person. The manager checks the work at every step.",
    scope: "single features",
    oversight: "The manager checks the work at every step.",
  },
  {
    grade: 2,
    payBand: "Band 2",
    impact:
      "A feature set gets better from release to release because of this person. The manager agrees the plan first and looks at each release.",
    scope: "feature set",
    oversight: "The manager agrees the plan first and looks at each release.",
  },
  {
    grade: 3,
    payBand: "Band 3",
    impact:
      "Several themes advance side by side because of this person, and those who sell and support them know what they need to know. Goals are agreed each quarter, and this person decides how to reach them.",
    scope: "themes",
    oversight: "Goals are agreed each quarter, and this person decides how to reach them.",
  },
  {
    grade: 4,
    payBand: "Band 4",
    impact:
      "A whole product knows where it is going and gets there because of this person. Leadership approves the main decisions, and only those.",
    scope: "whole product",
    oversight: "Leadership approves the main decisions, and only those.",
  },
  {
    grade: 5,
    payBand: "Band 5",
    impact:
      "The products of a product line achieve more together than apart because of this person. Goals are agreed once a year, and leadership hears of decisions afterwards.",
    scope: "product line",
    oversight: "Goals are agreed once a year, and leadership hears of decisions afterwards.",
  },
  {
    grade: 6,
    payBand: "Band 6",
    impact:
      "The portfolio has people and money where they do most good because of this person. Goals and limits are agreed two years ahead, and leadership is asked only about exceptions.",
    scope: "portfolio",
    oversight: "Goals and limits are agreed two years ahead, and leadership is asked only about exceptions.",
  },
  {
    grade: 7,
    payBand: "Band 7",
    impact:
      "The company and its market move in a direction they would not have found without this person. Goals are set three or more years ahead, together with the executive team.",
    scope: "company and its market",
    oversight: "Goals are set three or more years ahead, together with the executive team.",
  },
];

export const levels: readonly ShippedLevel[] = [
  {
    code: "IC1",
    grade: 1,
    track: "IC",
    title: "PM1",
    aliases: [
      "Associate Product Manager",
      "Associate PM",
      "APM",
      "PM 1",
      "PM I",
      "Product Manager 1",
      "Product Manager I",
    ],
  },
  {
    code: "IC2",
    grade: 2,
    track: "IC",
    title: "PM2",
    aliases: ["Product Manager", "PM 2", "PM II", "Product Manager 2", "Product Manager II"],
  },
  {
    code: "IC3",
    grade: 3,
    track: "IC",
    title: "Senior PM",
    aliases: ["Senior Product Manager", "Sr PM", "Sr. PM", "Sr Product Manager", "Sr. Product Manager"],
  },
  { code: "IC4", grade: 4, track: "IC", title: "Staff PM", aliases: ["Staff Product Manager"] },
  { code: "IC5", grade: 5, track: "IC", title: "Principal PM", aliases: ["Principal Product Manager"] },
  {
    code: "IC6",
    grade: 6,
    track: "IC",
    title: "Distinguished PM",
    aliases: ["Distinguished Product Manager"],
  },
  {
    code: "IC7",
    grade: 7,
    track: "IC",
    title: "Product Fellow",
    aliases: ["Fellow, Product", "Product Management Fellow"],
  },
  {
    code: "M4",
    grade: 4,
    track: "M",
    title: "Group PM",
    aliases: ["Group Product Manager", "GPM"],
  },
  {
    code: "M5",
    grade: 5,
    track: "M",
    title: "Director of Product",
    aliases: ["Director, Product", "Director of Product Management", "Product Director"],
  },
  {
    code: "M6",
    grade: 6,
    track: "M",
    title: "Senior Director of Product",
    aliases: [
      "Senior Director, Product",
      "Senior Director of Product Management",
      "Senior Product Director",
      "Sr Director of Product",
      "Sr. Director of Product",
    ],
  },
  {
    code: "M7",
    grade: 7,
    track: "M",
    title: "VP of Product",
    aliases: [
      "VP Product",
      "VP, Product",
      "VP of Product Management",
      "Vice President of Product",
      "Vice President, Product",
      "Vice President of Product Management",
    ],
  },
];

export const criteria: readonly ShippedCriterion[] = [
  {
    code: "hardSkills",
    name: "Hard skills",
    covers:
      "The craft itself, seen in work products and benchmarks: for an IC, leading customer interviews, analysing the market, deciding what a product covers and for whom, writing requirements, prioritising features and bugs, and working with engineering; for a manager, hiring, coaching, giving feedback, giving work to the people it suits, and judging where to invest.",
    weight: 25,
  },
  {
    code: "crossFunctionality",
    name: "Cross-functionality",
    covers:
      "Working with engineering, marketing, those who help customers before and after a sale, operations and leadership, or as a manager making the team's work with them go well, seen in feedback from those functions and in results.",
    weight: 25,
  },
  {
    code: "leadership",
    name: "Leadership",
    covers:
      "Having a complete vision of the product and winning people, teams, managers and leaders for it, or as a manager helping others to do so and to grow, seen in how far the influence reaches.",
    weight: 25,
  },
  {
    code: "accountability",
    name: "Accountability",
    covers:
      "How much this person answers for, alone or through a team, and how little oversight that takes, seen in outcomes and in the manager's judgement.",
    weight: 25,
  },
];
