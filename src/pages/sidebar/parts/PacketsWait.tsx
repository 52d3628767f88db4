/** After a change in the hub: packets say it only once they are updated. */
import type { ViewProps } from "../view";
import { Button } from "./Button";

export const PacketsWait = ({ open }: ViewProps) => (
  <div class="note">
    <p>Raters see this in their packets once you have updated them.</p>
    <p>
      <Button onPress={() => open("packets")}>Go to packets</Button>
    </p>
  </div>
);
