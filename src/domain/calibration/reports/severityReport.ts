/** What may be said about how raters mark, in sentences: for HR and the facilitator, in the hub, when asked for (R17). */
import { isRefused, type Refusal } from "../../../statistics/refusal";
import { type Composite, composites } from "../../../statistics/severity/composite";
import { checkProfiles } from "../../../statistics/severity/profileChecks";
import {
  assumedNoise,
  severitySentence,
  unlinkedSentence,
} from "../../../statistics/severity/severitySentence";
import type { Severity } from "../../../statistics/severity/severityTypes";
import { type TeamRow, teamOffset } from "../../../statistics/severity/teamOffset";
import { shapeSentences, teamShapes } from "../../../statistics/shape/teamShape";
import { groupedBy } from "../../groupedBy";
import { companySeverity } from "./companySeverity";
import { type CalibrationRecords, marksInOrder, personRows, profileRows, rated } from "./submitted";

export interface SeverityReport {
  /** Whether raters can be compared at all, and how marking lies as a whole. */
  readonly whole: readonly string[];
  /** By name, alphabetical; never in the order of any number. */
  readonly raters: readonly {
    readonly rater: string;
    readonly name: string;
    readonly sentences: readonly string[];
  }[];
}

const middleMark = 3;
/** Share of mistaken remarks that is accepted among those made. */
const notableShape = 0.1;

export function severityReport(records: CalibrationRecords): SeverityReport {
  const found = companySeverity(records);
  const people = rated(records);
  const raters = [
    ...new Set([
      ...people.map(({ rating }) => rating.rater),
      ...personRows(records).map(({ rater }) => rater),
    ]),
  ];
  const shapes = teamShapes(
    people.map(({ rating, level }) => ({
      rater: rating.rater,
      stratum: String(level.grade),
      marks: marksInOrder(rating, records.criteria),
    })),
    middleMark,
  );
  const { ofRaters: misread, ofAll: badlyRead } = misreadSentences(records);
  const team = teamRows(records);
  const lines = raters.map((rater) => {
    const name = records.nameOf(rater);
    const shape = shapes.get(rater);
    return {
      rater,
      name,
      sentences: [
        aboutSeverity(name, rater, found, team, records.nameOf),
        ...(shape && !isRefused(shape) ? shapeSentences(name, shape, notableShape) : []),
        ...(misread.get(rater) ?? []),
      ],
    };
  });
  return {
    whole: [
      ...(isRefused(found)
        ? [found.sentence]
        : found.errorIsAssumed && found.raters.size
          ? [assumedNoise]
          : []),
      ...offsetSentences(records),
      ...badlyRead,
    ],
    raters: lines.sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

function aboutSeverity(
  name: string,
  rater: string,
  found: Severity | Refusal,
  team: readonly TeamRow[],
  nameOf: (rater: string) => string,
): string {
  const own = isRefused(found) ? undefined : found.raters.get(rater);
  if (own && !isRefused(own)) return severitySentence(name, own, nameOf);
  if (own && own.refused !== "noLinks") return `${name}: ${own.sentence}`;
  return unlinkedSentence(name, teamOffset(team, rater));
}

const teamRows = (records: CalibrationRecords): TeamRow[] =>
  rated(records).flatMap(({ rating, level }) => {
    const marks = marksInOrder(rating, records.criteria).filter((mark) => mark !== null);
    if (!marks.length) return [];
    const value = marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
    return [{ team: rating.rater, stratum: String(level.grade), value }];
  });

const profileChecks = (records: CalibrationRecords) => {
  const given: Composite[] = composites(profileRows(records));
  const meant = records.profiles.flatMap(({ id, intended }) => {
    const marks = records.criteria.flatMap(({ name }) => intended[name] ?? []);
    return marks.length ? [[id, marks.reduce((sum, mark) => sum + mark, 0) / marks.length] as const] : [];
  });
  return checkProfiles(given, new Map(meant));
};

const titleOf = ({ profiles }: CalibrationRecords, id: string): string =>
  profiles.find((one) => one.id === id)?.title ?? id;

/** Where many turn the same two profiles round, it is rather their text than those who read it: said once. */
function misreadSentences(records: CalibrationRecords) {
  const { misread, unclear } = profileChecks(records);
  const pair = ({ lower, higher }: Pick<(typeof misread)[number], "lower" | "higher">) =>
    `${titleOf(records, lower)} above ${titleOf(records, higher)}`;
  const readBy = groupedBy(records.profileRatings, ({ rater }) => rater);
  const badlyWorded = unclear.flatMap(([lower, higher]) => {
    const turned = misread.filter((one) => one.lower === lower && one.higher === higher).length;
    const both = [...readBy.values()].filter((own) =>
      [lower, higher].every((id) => own.some(({ person }) => person === id)),
    );
    return turned > 1 ? [{ lower, higher, turned, of: both.length }] : [];
  });
  const told = misread.filter((one) => !badlyWorded.some((other) => pair(other) === pair(one)));
  return {
    ofRaters: new Map(
      [...groupedBy(told, ({ rater }) => rater)].map(([rater, own]): [string, string[]] => [
        rater,
        [
          `${records.nameOf(rater)} put ${own.map(pair).join(", and ")}, against how they are meant: worth asking how they were read.`,
        ],
      ]),
    ),
    ofAll: badlyWorded.map(
      (one) =>
        `${one.turned} of ${one.of} raters put ${pair(one)}, against how they are meant: look at the wording of these two shared profiles first.`,
    ),
  };
}

function offsetSentences(records: CalibrationRecords): string[] {
  const { offset } = profileChecks(records);
  if (isRefused(offset)) return [];
  const [low, high] = offset.interval.map((end) => Math.abs(end).toFixed(1));
  if (offset.interval[0] <= 0 && offset.interval[1] >= 0)
    return ["As a whole the shared profiles are marked about as they were meant."];
  const side = offset.value > 0 ? "higher" : "lower";
  return [
    `As a whole the shared profiles are marked ${side} than they were meant, by ${[low, high].sort().join(" to ")} points. Nothing is subtracted from anybody's marks for that.`,
  ];
}
