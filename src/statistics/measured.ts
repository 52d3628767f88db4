/** A value with what is known of its error. */
import { studentTQuantile } from "./distributions/studentT";

/** A mean and its variance. */
export interface Estimate {
  readonly mean: number;
  readonly variance: number;
}

/** A value in rating points with its 95 % interval. */
export interface Measured {
  readonly value: number;
  readonly standardError: number;
  readonly interval: readonly [number, number];
}

/**
 * Turns estimates into values with a 95 % interval of Student's t; normal for endless degrees of freedom.
 *
 * @example measureWith(Infinity)({ mean: 0, variance: 1 }).interval[1] // 1.9599639845
 */
export function measureWith(df: number): (estimate: Estimate) => Measured {
  const quantile = studentTQuantile(0.975, df);
  return ({ mean, variance }) => {
    const standardError = Math.sqrt(variance);
    return {
      value: mean,
      standardError,
      interval: [mean - quantile * standardError, mean + quantile * standardError],
    };
  };
}
