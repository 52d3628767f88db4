/** The `fields` parameter of Google's APIs: which parts of an answer are sent. */
import { refuse } from "../../edits/refusals";

interface Selection {
  [name: string]: Selection;
}

/** Parses such as "nextPageToken, files(id, appProperties)" or "sheets.properties.title". */
function parseFields(text: string): Selection {
  let at = 0;
  const list = (): Selection => {
    const selection: Selection = {};
    for (;;) {
      merge(selection, path());
      if (text[at] !== ",") return selection;
      at++;
    }
  };
  const path = (): Selection => {
    const match = /^\s*([\w*]+)\s*/.exec(text.slice(at));
    if (!match) return refuse(`Invalid field selection ${text}`);
    at += match[0].length;
    return { [match[1] as string]: inside() };
  };
  const inside = (): Selection => {
    if (text[at] === "." || text[at] === "/") {
      at++;
      return path();
    }
    if (text[at] !== "(") return {};
    at++;
    const selection = list();
    if (text[at] !== ")") refuse(`Invalid field selection ${text}`);
    at++;
    return selection;
  };
  const selection = list();
  if (at < text.length) refuse(`Invalid field selection ${text}`);
  return selection;
}

function merge(target: Selection, source: Selection): void {
  for (const [name, inner] of Object.entries(source)) {
    if (target[name]) merge(target[name], inner);
    else target[name] = inner;
  }
}

function pick(value: unknown, selection: Selection): unknown {
  const names = Object.keys(selection);
  if (names.length === 0 || names.includes("*")) return value;
  if (Array.isArray(value)) return value.map((item) => pick(item, selection));
  if (typeof value !== "object" || value === null) return value;
  const picked = Object.entries(value)
    .filter(([name]) => name in selection)
    .map(([name, inner]) => [name, pick(inner, selection[name] ?? {})]);
  return Object.fromEntries(picked);
}

/** The parts of `value` that `fields` names; all of it when there is no `fields`. */
export function selectFields(value: unknown, fields: string | undefined): unknown {
  return fields === undefined ? value : pick(value, parseFields(fields));
}

/** The names at the top of a field mask, and whether it is "*". */
export function maskOf(fields: string | undefined, method: string): { has: (path: string) => boolean } {
  if (!fields)
    refuse(
      `Invalid ${method}: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)`,
    );
  const selection = parseFields(fields ?? "*");
  return {
    has(path) {
      let inner: Selection = selection;
      for (const name of path.split(".")) {
        if ("*" in inner) return true;
        const next = inner[name];
        if (!next) return false;
        if (Object.keys(next).length === 0) return true;
        inner = next;
      }
      return true;
    },
  };
}
