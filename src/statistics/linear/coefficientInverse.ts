/** How sure the unknowns of the crossed mixed model are. */
import type { CrossedFit } from "./crossedFit";
import { scaleEntries } from "./equations";
import { selectedInverse } from "./selectedInverse";
import type { Factor, SparseValues } from "./sparseCholesky";

/** The search for the variances and the estimates at its end ask for the same one. */
const found = new WeakMap<Factor, SparseValues>();

/**
 * Entries of the inverse coefficient matrix on the pattern; times the error variance they are the (co)variances of the
 * unknowns.
 *
 * @example coefficientInverse(fit)
 */
export function coefficientInverse({ model, factor, scale }: CrossedFit): SparseValues {
  const known = found.get(factor);
  if (known) return known;
  const inverse = selectedInverse(factor);
  scaleEntries(model.pattern, inverse, scale);
  found.set(factor, inverse);
  return inverse;
}
