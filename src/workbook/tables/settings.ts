/** What the Settings sheet says. */
import { checkBandCuts, defaultBandCuts } from "../../domain/calibration/band";
import { defaultFlagSettings, type FlagSettings } from "../../domain/calibration/flags";
import { type CycleState, cycleStates } from "../../domain/cycle/cycle";
import { type FileKind, fileKindNames } from "../../domain/fileKinds";
import type { ScalePoint } from "../../domain/ladder/ladder";
import type { Progression } from "../../domain/ladder/progression";
import type { Problem } from "../../domain/problem";
import { type Background, backgrounds } from "../../domain/readiness/shippedReadiness";
import { settingReader } from "./settingReader";
import type { Setting } from "./settingsTable";

export interface Settings {
  readonly kind: FileKind;
  /** The version of the tables the file was made with; 1 in files of 0.1, which do not say it. */
  readonly schema: number;
  readonly owner: string;
  readonly hr: readonly string[];
  readonly facilitators: readonly string[];
  readonly cycle: { readonly name: string; readonly state: CycleState; readonly cutOff: string } | null;
  /** The day raters should be done by, yyyy-MM-dd; blank when HR has set none. */
  readonly due: string;
  /** How many months a cycle looks back on. */
  readonly cycleMonths: number;
  readonly rubricVersion: string;
  /** Of the texts as they were adopted last (domain/rubricFingerprint.ts). */
  readonly rubricFingerprint: string;
  /** Id of the published ladder's file; blank before it is published. */
  readonly publishedLadder: string;
  /** By which exported history numbers managers; blank before. */
  readonly historyKey: string;
  /** What the published ladder says of pay, and of the check for gender neutrality. */
  readonly progression: Progression;
  readonly bandCuts: readonly number[];
  /** Percent by band; empty when HR has set none (R10). */
  readonly guideline: readonly number[];
  /** Null when HR has not said. */
  readonly openSeats: number | null;
  readonly scale: readonly ScalePoint[];
  readonly reasonCodes: readonly string[];
  readonly flags: FlagSettings;
  /** In a packet: whose it is, and the other addresses the rater signs in with. */
  readonly rater: string;
  readonly raterAlso: readonly string[];
  /** Employee ids of the rater, for nobody rates themselves; none of a rater who is not on People. */
  readonly raterIs: readonly string[];
  /** In a packet: the instant of its rater's first call; blank before. */
  readonly openedOn: string;
  /** In a packet: the day HR last brought it up to date, yyyy-MM-dd; blank in packets of earlier versions. */
  readonly updatedOn: string;
  /** In a person's own file: the addresses it opens for, and when HR last looked into it (ISO instant). */
  readonly persons: readonly string[];
  readonly collectedAt: string;
  /** In a session file: the meeting it is for, and the names of those who take part. */
  readonly session: {
    readonly id: string;
    readonly name: string;
    readonly date: string;
    readonly minutes: number;
    readonly participants: readonly string[];
  } | null;
  /** In a hiring file and its kits. */
  readonly hiring: HiringSettings | null;
  /** In a readiness file, its notes and plans. */
  readonly readiness: ReadinessSettings | null;
}

/** Who wants to get into product, and with whom. */
export interface ReadinessSettings {
  readonly name: string;
  readonly background: Background;
  /** Both blank in the notes of the colleague. */
  readonly partner: string;
  readonly partnerName: string;
  /** The day the shared file was set up, yyyy-MM-dd; blank in files of earlier versions. */
  readonly begunOn: string;
  /** In notes: id of the file the two share. */
  readonly file: string;
}

/** What holds for one opening. */
export interface HiringSettings {
  readonly opening: string;
  readonly level: string;
  /** Minutes the candidate has alone before the exercise. */
  readonly thinkMinutes: number;
  /** Months after the interviews that a candidate is kept. */
  readonly keepMonths: number;
  /** How often a scenario may be used before Plumbline warns of it. */
  readonly leakAfter: number;
  /** In a kit: whose it is. */
  readonly interviewer: string;
}

/** Addresses of those who answer questions. */
export const whomToAsk = ({ hr, owner }: Pick<Settings, "hr" | "owner">): readonly string[] =>
  hr.length ? hr : [owner];

/** Reads the settings; what can't be read takes the strictest meaning (no roles, no cycle) and is a problem. */
export function readSettings(rows: readonly Setting[]): {
  readonly settings: Settings;
  readonly problems: readonly Problem[];
} {
  const read = settingReader(rows);
  const { value, email, emails, words } = read;
  const [state, cutOff] = [read.oneOf("state", cycleStates), read.day("cutOff")];
  return {
    settings: {
      kind: read.oneOf("kind", fileKindNames) ?? "published ladder",
      schema: schemaIn(value("schema")),
      owner: email("owner"),
      hr: emails("hr"),
      facilitators: emails("facilitators"),
      cycle: state && value("cycle") ? { name: value("cycle"), state, cutOff } : null,
      due: read.day("due"),
      cycleMonths: read.count("cycleMonths") || 6,
      rubricVersion: value("rubricVersion"),
      rubricFingerprint: value("rubricFingerprint"),
      publishedLadder: value("publishedLadder"),
      historyKey: value("historyKey"),
      progression: {
        payWithin: value("payWithin"),
        checkedBy: value("checkedBy"),
        checkedOn: value("checkedOn"),
        checkedHow: value("checkedHow"),
        checkedVersion: value("checkedVersion"),
      },
      bandCuts:
        read.numbers(
          "bandCuts",
          (cuts) => checkBandCuts(cuts).length === 0,
          "four rising numbers, such as 1.5; 2.5; 3.5; 4.5",
        ) ?? defaultBandCuts,
      guideline:
        read.numbers("guideline", isWhole, "five percentages that add up to 100, such as 5; 20; 50; 20; 5") ??
        [],
      openSeats: read.count("openSeats") ?? null,
      scale: (["scale1", "scale2", "scale3", "scale4", "scale5"] as const).map((key, at) =>
        scalePoint(at + 1, value(key)),
      ),
      reasonCodes: words("reasonCodes"),
      flags: {
        movedBy: read.above0("movedBy") ?? defaultFlagSettings.movedBy,
        highFrom: read.above0("highFrom") ?? defaultFlagSettings.highFrom,
        lowTo: read.above0("lowTo") ?? defaultFlagSettings.lowTo,
        firstMonths: read.above0("firstMonths") ?? defaultFlagSettings.firstMonths,
        repeatedCycles: read.above0("repeatedCycles") ?? defaultFlagSettings.repeatedCycles,
        apartBy: read.above0("apartBy") ?? defaultFlagSettings.apartBy,
      },
      rater: email("rater"),
      raterAlso: emails("raterAlso"),
      raterIs: words("raterIs"),
      openedOn: value("openedOn"),
      updatedOn: value("updatedOn"),
      persons: emails("persons"),
      collectedAt: value("collectedAt"),
      session: value("session")
        ? {
            id: value("session"),
            name: value("sessionName"),
            date: value("sessionDate"),
            minutes: Number(value("sessionMinutes")) || 0,
            participants: words("participants"),
          }
        : null,
      hiring: value("opening")
        ? {
            opening: value("opening"),
            level: value("openingLevel"),
            thinkMinutes: read.count("thinkMinutes") ?? 5,
            keepMonths: read.count("keepMonths") ?? 6,
            leakAfter: read.count("leakAfter") ?? 12,
            interviewer: email("interviewer"),
          }
        : null,
      readiness: value("readinessOf")
        ? {
            name: value("readinessOf"),
            background: read.oneOf("background", backgrounds) ?? "engineer",
            partner: email("partner"),
            partnerName: value("partnerName"),
            begunOn: read.day("begunOn"),
            file: value("readinessFile"),
          }
        : null,
    },
    problems: read.problems,
  };
}

/** What is no version is taken for the oldest: bringing that up to date puts it right. */
const schemaIn = (text: string): number => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1);

function scalePoint(mark: number, text: string): ScalePoint {
  const colon = text.indexOf(":");
  return colon < 0
    ? { mark, name: text, anchor: "" }
    : { mark, name: text.slice(0, colon).trim(), anchor: text.slice(colon + 1).trim() };
}

/** Whether shares in percent make a whole, by band. */
const isWhole = (shares: readonly number[]): boolean =>
  shares.length === defaultBandCuts.length + 1 &&
  shares.every((share) => share >= 0) &&
  Math.abs(shares.reduce((sum, share) => sum + share, 0) - 100) < 1e-9;
