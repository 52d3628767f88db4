/** Looking into packets, slice by slice: what each of them holds that is not collected yet. */

import { useSlices } from "../../load/useSlices";
import { server } from "../../server";

export const packetsPerCall = 20;

export const useLook = () =>
  useSlices(packetsPerCall, (raters: readonly string[]) => server.previewCollect({ raters: [...raters] }));
