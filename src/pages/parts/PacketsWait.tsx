/** After a change in the hub: packets say it only once they are updated. */
import type { ViewProps } from "../view";
import { Onward } from "./Onward";

export const PacketsWait = ({ open }: ViewProps) => (
  <Onward open={open} view="packets" label="Go to packets">
    Raters see this in their packets once you have updated them.
  </Onward>
);
