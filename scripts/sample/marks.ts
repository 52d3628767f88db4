/** The marks each rater gives: what the person does, seen through the rater's habit. Always the same ones. */
import { criteria } from "../../src/content/ladder";
import { vignettes } from "../../src/content/vignettes";
import type { Mark } from "../../src/domain/rating/rating";
import { mulberry32 } from "../../src/statistics/mulberry32";

/** Points a rater adds to what others would give: one lenient manager, one severe. */
const habits: Readonly<Record<string, number>> = {
  "felix.ivanova@example.com": 0.9,
  "nils.dangelo@example.com": -0.9,
};

/** Marks everybody alike. */
const alike = "gudrun.oliveira@example.com";

/** Points that this level gets above its grade on the other track. */
const favoured: Readonly<Record<string, number>> = { M4: 0.8 };

/** Points by which one person's work differs in one half-year. */
const surprises: Readonly<Record<string, { readonly turn: number; readonly points: number }>> = {
  "000499": { turn: 2, points: -2 },
};

/** @param turn 0, 1, 2 …: which half-year */
export function markFor(
  { person, level, rater }: { person: string; level: string; rater: string },
  criterion: string,
  turn: number,
): Mark {
  if (rater === alike) return 3;
  const usual = 3.1 + 0.5 * normal(person) + (favoured[level] ?? 0);
  const here = 0.4 * normal(person + criterion) + 0.3 * normal(person + criterion + turn);
  const surprise = surprises[person]?.turn === turn ? surprises[person].points : 0;
  return onScale(usual + here + surprise + (habits[rater] ?? 0));
}

/** Of a shared profile: near the mark it was written for. */
export function profileMark({ profile, rater }: { profile: string; rater: string }, criterion: string): Mark {
  if (rater === alike) return 3;
  const intended = vignettes.find(({ id }) => id === profile)?.intended ?? {};
  const code = criteria.find(({ name }) => name === criterion)?.code ?? "";
  const usual = new Map(Object.entries(intended)).get(code) ?? 3;
  return onScale(usual + (habits[rater] ?? 0) + 0.4 * normal(profile + rater + criterion));
}

const onScale = (points: number): Mark => Math.min(5, Math.max(1, Math.round(points))) as Mark;

/** A draw from the standard normal distribution that belongs to this text (sum of twelve uniform draws, less six). */
function normal(text: string): number {
  const random = mulberry32(
    [...text].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16777619), 2166136261),
  );
  let sum = -6;
  for (let draw = 0; draw < 12; draw++) sum += random();
  return sum;
}
