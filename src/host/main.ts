/** The local host from the command line. */
export { openHost } from "./openHost";
