/** The Drive advanced service. */
import type { Services } from "./service";

export const driveServices: Services = {};
