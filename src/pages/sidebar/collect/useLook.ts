/** Looking into packets, slice by slice: what each of them holds that is not collected yet. */
import { server } from "../../server";
import { useSlices } from "../useSlices";

export const packetsPerCall = 20;

export const useLook = () =>
  useSlices(packetsPerCall, (raters: readonly string[]) => server.previewCollect({ raters: [...raters] }));
