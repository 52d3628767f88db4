/** When a spreadsheet computes its formulas, and whether they may lead back to themselves. */
import { call } from "../bridge";
import { type EnumValue, enumOf, valueNamed } from "../enums";
import { fileIdOf, type GoogleSpreadsheet, type MethodsOf } from "../places";

export const RecalculationInterval = enumOf("RecalculationInterval");

interface Calculation {
  interval: string;
  iterative: boolean;
  cycles: number;
  convergence: number;
}

const read = (file: object) => call<Calculation>("spreadsheet.calculation", fileIdOf(file));

function change(file: GoogleSpreadsheet, patch: Partial<Calculation>): GoogleSpreadsheet {
  call("edit", fileIdOf(file), { kind: "calculation", patch });
  return file;
}

export const calculating: MethodsOf<GoogleSpreadsheet> = {
  getRecalculationInterval() {
    return valueNamed(RecalculationInterval, read(this).interval);
  },
  setRecalculationInterval(interval: EnumValue) {
    return change(this, { interval: interval.name() });
  },
  isIterativeCalculationEnabled() {
    return read(this).iterative;
  },
  setIterativeCalculationEnabled(iterative: boolean) {
    return change(this, { iterative });
  },
  getMaxIterativeCalculationCycles() {
    return read(this).cycles;
  },
  setMaxIterativeCalculationCycles(cycles: number) {
    return change(this, { cycles });
  },
  getIterativeCalculationConvergenceThreshold() {
    return read(this).convergence;
  },
  setIterativeCalculationConvergenceThreshold(convergence: number) {
    return change(this, { convergence });
  },
};
