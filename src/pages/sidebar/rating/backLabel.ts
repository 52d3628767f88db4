/** Where the way back from a report leads. */
import type { Task } from "../../contract";

export const backLabel = ({ onBehalfOf }: Pick<Task, "onBehalfOf">): string =>
  onBehalfOf ? "All ratings" : "All reports";
