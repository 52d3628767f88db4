/** After a decision: the sheets show it once they are built again. */
import type { ViewProps } from "../view";
import { Onward } from "./Onward";

export const SheetsWait = ({ open }: ViewProps) => (
  <Onward open={open} view="build" label="Go to build">
    Calibration and Promotions show this once they are built again.
  </Onward>
);
