/** After a decision: the sheets show it once they are built again. */
import type { ViewProps } from "../view";
import { Button } from "./Button";

export const SheetsWait = ({ open }: ViewProps) => (
  <div class="note">
    <p>Calibration and Promotions show this once they are built again.</p>
    <p>
      <Button onPress={() => open("build")}>Go to build</Button>
    </p>
  </div>
);
