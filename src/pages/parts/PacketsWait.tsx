/** After a change in the hub: packets say it only once they are updated. */
import type { ViewProps } from "../view";
import { Onward } from "./Onward";

export const PacketsWait = ({ open }: ViewProps) => (
  <Onward open={open} view="packets" label="Go to packets">
    Packets do not say so yet: raters learn it when you update them.
  </Onward>
);
