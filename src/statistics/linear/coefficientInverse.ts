/** How sure the unknowns of the crossed mixed model are. */
import type { CrossedFit } from "./crossedFit";
import { scaleEntries } from "./equations";
import { selectedInverse } from "./selectedInverse";
import type { SparseValues } from "./sparseCholesky";

/**
 * Entries of the inverse coefficient matrix on the pattern; times the error variance they are the (co)variances of the
 * unknowns.
 *
 * @example coefficientInverse(fit)
 */
export function coefficientInverse({ model, factor, scale }: CrossedFit): SparseValues {
  const inverse = selectedInverse(factor);
  scaleEntries(model.pattern, inverse, scale);
  return inverse;
}
