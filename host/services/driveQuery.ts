/** Drive's search language, as far as files are searched by property, name, kind and person. */
import { refuse } from "../edits/refusals";
import type { SpreadsheetFile } from "../model/spreadsheetFile";

const text = (literal: string) => literal.replace(/\\(.)/g, "$1");
const QUOTED = "'((?:[^'\\\\]|\\\\.)*)'";

type Test = (file: SpreadsheetFile, match: RegExpExecArray, user: string) => boolean;

const terms: [RegExp, Test][] = [
  [
    new RegExp(`^appProperties has \\{\\s*key\\s*=\\s*${QUOTED} and value\\s*=\\s*${QUOTED}\\s*\\}$`),
    (file, [, key = "", value = ""]) => file.appProperties[text(key)] === text(value),
  ],
  [/^trashed\s*=\s*(true|false)$/, (file, [, wanted]) => String(file.trashed) === wanted],
  [
    new RegExp(`^mimeType\\s*(=|!=)\\s*${QUOTED}$`),
    (_file, [, sign, type]) => (type === "application/vnd.google-apps.spreadsheet") === (sign === "="),
  ],
  [new RegExp(`^name\\s*=\\s*${QUOTED}$`), (file, [, name = ""]) => file.name === text(name)],
  [
    new RegExp(`^name contains ${QUOTED}$`),
    (file, [, part = ""]) => file.name.toLowerCase().includes(text(part).toLowerCase()),
  ],
  [
    new RegExp(`^${QUOTED} in (owners|writers|readers)$`),
    (file, [, who = "", group], user) => {
      const role = file.roleOf(who === "me" ? user : text(who));
      return group === "owners"
        ? role === "owner"
        : group === "writers"
          ? role === "owner" || role === "editor"
          : role !== undefined;
    },
  ],
];

/** Terms joined by "and"; anything else throws by name. */
export function matchesQuery(file: SpreadsheetFile, query: string, user: string): boolean {
  return termsOf(query).every((term) => {
    for (const [pattern, test] of terms) {
      const match = pattern.exec(term);
      if (match) return test(file, match, user);
    }
    return refuse(`The search "${term}" is not available in the local host`);
  });
}

/** Splits at "and" outside braces and quotes. */
function termsOf(query: string): string[] {
  const found: string[] = [];
  let term = "";
  for (const [part] of query.matchAll(
    /'(?:[^'\\]|\\.)*'|\{(?:'(?:[^'\\]|\\.)*'|[^}])*\}|\s+and\s+|[\s\S]/g,
  )) {
    if (/^\s+and\s+$/.test(part)) {
      found.push(term.trim());
      term = "";
    } else term += part;
  }
  return [...found, term.trim()].filter((one) => one !== "");
}
