/** The criteria for progression of one grade, in sentences: what is expected, how it is judged, what pay follows. */
import { checkText, longestText } from "../checkText";
import { isDay } from "../day";
import { found, type Problem } from "../problem";
import { criteriaAt, findLevel, levelCode, nextSteps, type Track, trackNames } from "./ladder";
import { benchmarksAt, type WholeLadder } from "./wholeLadder";

/** What a company says itself; each blank until it does. */
export interface ProgressionWords {
  /** What moves pay within the band of a grade. */
  readonly payWithin: string;
  /** Who looked whether the criteria are gender-neutral, when (yyyy-MM-dd), and what they went by. */
  readonly checkedBy: string;
  readonly checkedOn: string;
  readonly checkedHow: string;
}

export interface Progression extends ProgressionWords {
  /** The version of the ladder that was checked. */
  readonly checkedVersion: string;
}

/** A line of a grade's page; it holds for both tracks unless it names one. */
export interface ProgressionLine {
  readonly topic: string;
  readonly track: Track | "";
  readonly text: string;
}

export interface ProgressionPart {
  readonly title: string;
  readonly lines: readonly ProgressionLine[];
}

/** Who, when and on what basis belong together: one without the others confirms nothing. */
export function checkProgression(words: ProgressionWords, today: string): readonly Problem[] {
  const { payWithin, checkedBy, checkedOn, checkedHow } = words;
  const texts = { "Pay within a grade": payWithin, "Checked by": checkedBy, "On what basis": checkedHow };
  const problems = Object.entries(texts).flatMap(([place, text]) => checkText(text, place, longestText));
  const lacking = Object.entries({ who: checkedBy, when: checkedOn, "on what basis": checkedHow })
    .filter(([, text]) => text.trim() === "")
    .map(([part]) => part);
  if (lacking.length === 1 || lacking.length === 2) {
    const message = `Checked for gender neutrality: expected who, when and on what basis, or none of it; missing: ${lacking.join(", ")}.`;
    problems.push({ code: "progression.incomplete", message });
  }
  if (checkedOn !== "" && !(isDay(checkedOn) && checkedOn <= today)) {
    const message = `Checked on: expected a day as yyyy-MM-dd, not after today, found ${found(checkedOn)}.`;
    problems.push({ code: "progression.day", message });
  }
  return problems;
}

/**
 * Whether the criteria were checked for gender neutrality, in a sentence; what nobody checked is not confirmed.
 * @param version of the ladder now: texts that changed after the check are not confirmed by it
 */
export function neutralityInWords(said: Progression, version: string): string {
  const { checkedBy, checkedOn, checkedHow, checkedVersion } = said;
  if (!checkedBy || !checkedOn || !checkedHow)
    return "Not confirmed: nobody has recorded that these criteria were checked for gender neutrality.";
  const checked = `version ${checkedVersion} by ${checkedBy} on ${checkedOn}. Basis: ${checkedHow}`;
  return checkedVersion === version
    ? `Checked: ${checked}`
    : `Not confirmed for version ${version}. Checked was ${checked}`;
}

/** The page of one grade, part by part; the same rules for both tracks, word for word. */
export function progressionOf(
  whole: WholeLadder,
  grade: number,
  said: Progression,
  version: string,
): readonly ProgressionPart[] {
  const { payBand = "", impact = "" } = whole.grades.find((one) => one.grade === grade) ?? {};
  const tracks = (["IC", "M"] as const).filter((track) => findLevel(whole, levelCode(track, grade)));
  const line = (topic: string, text: string, track: Track | "" = ""): ProgressionLine => ({
    topic,
    track,
    text,
  });
  const expected = whole.criteria.flatMap(({ name }) =>
    tracks
      .filter((track) => criteriaAt(whole.criteria, levelCode(track, grade)).some((one) => one.name === name))
      .map((track) => line(name, expectationIn(whole, levelCode(track, grade), name), track)),
  );
  const next = tracks.map((track) => {
    const steps = nextSteps(whole, levelCode(track, grade)).map(({ title, code }) => `${title} (${code})`);
    return line("Next steps", steps.join(" or ") || "None: the ladder ends here.", track);
  });
  return [
    {
      title: "What is expected",
      lines: [line("Scope and oversight", impact || notWritten), ...expected],
    },
    {
      title: "How it is judged",
      lines: [
        line("Marks", `${judged.marks} ${scaleIn(whole)}`),
        line("Evidence", judged.evidence),
        line("Agreement", judged.agreement),
      ],
    },
    {
      title: "Pay",
      lines: [
        line("Pay band", `${payBand || "Not written yet"}. ${pay.band}`),
        line("Within the band", said.payWithin || pay.notSaid),
      ],
    },
    {
      title: "Progression",
      lines: [
        ...next,
        line("What decides", progression.decides),
        line("Who decides", progression.who),
        line("What never counts", progression.never),
        line("Changing track", progression.across),
      ],
    },
    { title: "Gender neutrality", lines: [line("Checked", neutralityInWords(said, version))] },
  ];
}

const notWritten = "Not written yet.";

function expectationIn({ cells, benchmarks }: WholeLadder, level: string, criterion: string): string {
  const cell = cells.find((one) => one.level === level && one.criterion === criterion);
  const guides = benchmarksAt({ benchmarks }, level, criterion);
  return [
    cell?.expectation || notWritten,
    cell?.seenWhen && `Seen when: ${cell.seenWhen}`,
    guides.length > 0 && `To talk about, never to set a mark: ${guides.join("; ")}`,
  ]
    .filter(Boolean)
    .join("\n");
}

const scaleIn = ({ scale }: WholeLadder): string =>
  `${scale.map(({ mark, name }) => `${mark} ${name}`).join(", ")}.`;

const judged = {
  marks:
    "In each cycle the manager gives a mark on every criterion, against the expectation of the person's own level.",
  evidence: "Each mark names work that shows it. Numbers open a conversation; none sets or caps a mark.",
  agreement:
    "Managers compare their marks in a meeting, both tracks side by side. Every change names its reason and who decided.",
};

const pay = {
  band: "It belongs to the grade: the same on both tracks, with or without people to manage.",
  notSaid: "Not written here. HR tells you what moves pay within a band.",
};

const progression = {
  decides:
    "A case is judged against the next level's expectations: each criterion not yet, in part or met, with evidence. The bar is met when all are met. For a step into management the seat must be needed, too.",
  who: "The manager proposes, the manager's manager and a meeting say their word, HR decides. Each with name, day and reason.",
  never: "The number of reports, asking to manage, and time at the level.",
  across:
    "A change of track at the same grade is a move with the same pay, in either direction. With a step up, the grade is decided first, without looking at the track.",
};

/**
 * @param tracks that have the grade: where one alone has it, a rule for both is that one's
 * @example trackIn({ track: "" }, ["IC", "M"]) // "Both"
 */
export function trackIn({ track }: Pick<ProgressionLine, "track">, tracks: readonly Track[]): string {
  const [named] = track ? [track] : tracks.length === 1 ? tracks : [];
  return named ? trackNames[named] : "Both";
}
