/** What every view is given. */
import type { View } from "./contract";

export interface ViewProps {
  readonly open: (view: View) => void;
}
