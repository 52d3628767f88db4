/** Whose address is whose, also by rows of People and Raters that can't be read: through none of them anybody gets to themselves (R4). */
import type { WhoIsWho } from "../../domain/people/isSelf";
import type { Reader } from "../ports/store";
import { readTables } from "./readTables";

export function whoIsWho(seen: Reader): WhoIsWho {
  const { people, raters } = readTables(seen, ["people", "raters"]).tables;
  const textsOf = ({ text }: { readonly text: Readonly<Record<string, string>> }) => {
    const { id = "", name = "", email = "", level = "", manager = "", department = "" } = text;
    const { alsoSignsInAs = "" } = text;
    return { id, name, email, level, manager, department, alsoSignsInAs: alsoSignsInAs.split(";") };
  };
  return {
    people: [...people.rows, ...people.unread.map(textsOf)],
    raters: [...raters.rows, ...raters.unread.map(textsOf)],
  };
}
