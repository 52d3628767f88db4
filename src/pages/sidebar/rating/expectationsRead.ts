/** The expectations a rater has opened in this cycle, remembered in this browser where it allows that; then they fold. */
import { keepIn } from "../../form/keep";

interface Read {
  readonly cycle: string;
  readonly what: readonly string[];
}

const place = () => `plumbline read ${window.plumblineKeep ?? ""}`;

/** Where the browser keeps nothing, it lasts as long as the page. */
let known: Read | null = null;

function readIn(cycle: string): readonly string[] {
  known ??= stored();
  return known.cycle === cycle ? known.what : [];
}

export const wasRead = (cycle: string, what: string): boolean => readIn(cycle).includes(what);

/** What an earlier cycle left is not kept. */
export function noteRead(cycle: string, what: string) {
  if (wasRead(cycle, what)) return;
  known = { cycle, what: [...readIn(cycle), what] };
  keepIn(place(), known);
}

function stored(): Read {
  try {
    return JSON.parse(localStorage.getItem(place()) ?? "");
  } catch {
    return { cycle: "", what: [] };
  }
}
