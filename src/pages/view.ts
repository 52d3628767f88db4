/** What every view is given. */
import type { View } from "../domain/views";

export interface ViewProps {
  readonly open: (view: View) => void;
}
