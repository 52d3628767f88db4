/** The Sheets advanced service. */
import type { Services } from "../service";

export const sheetsServices: Services = {};
