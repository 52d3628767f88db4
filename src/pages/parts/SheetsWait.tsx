/** After a decision: which sheets show it already, and which once they are built again. */
import type { ViewProps } from "../view";
import { Onward } from "./Onward";

interface Props extends Pick<ViewProps, "open"> {
  redrawn?: readonly string[];
}

export const SheetsWait = ({ open, redrawn = [] }: Props) => (
  <Onward open={open} view="build" label="Go to build">
    {redrawn.length > 0
      ? `${redrawn.join(" and ")} show it; the other sheets do once they are built again.`
      : "Calibration and Promotions show this once they are built again."}
  </Onward>
);
