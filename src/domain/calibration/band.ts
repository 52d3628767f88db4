/** The band of an overall: where the unrounded number falls between the cuts (R10). */
import { found, type Problem } from "../problem";

/** Between neighbouring marks of the scale; HR may set others in Settings. */
export const defaultBandCuts: readonly number[] = [1.5, 2.5, 3.5, 4.5];

/**
 * The band, 1–5. A number on a cut belongs to the upper band.
 * @param value the unrounded overall, 1–5
 * @example band(2.49) // 2
 * @example band(2.5) // 3
 */
export const band = (value: number, cuts: readonly number[] = defaultBandCuts): number =>
  1 + cuts.filter((cut) => value >= cut).length;

/** Checks the cuts HR set: four rising numbers between 1 and 5. */
export function checkBandCuts(cuts: readonly number[]): readonly Problem[] {
  const rising = cuts.every((cut, i) => cut > (cuts[i - 1] ?? 1) && cut < 5);
  if (cuts.length === 4 && rising) return [];
  const message = `Settings, band cuts: expected four rising numbers between 1 and 5, such as ${defaultBandCuts.join(", ")}; found ${found(cuts.join(", "))}.`;
  return [{ code: "settings.bandCuts", message }];
}
