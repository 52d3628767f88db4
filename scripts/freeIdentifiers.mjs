/** Names a script uses but does not define: what it expects the platform to have. */
import { parse } from "acorn";
import { analyze } from "eslint-scope";

/** Parses as ES2020 (throws a SyntaxError with line and column on newer syntax) and lists the free identifiers. */
export function freeIdentifiers(code) {
  const tree = parse(code, { ecmaVersion: 2020, ranges: true, locations: true });
  const globalScope = analyze(tree, { ecmaVersion: 2020, sourceType: "script" }).globalScope;
  const free = globalScope.through.map((reference) => reference.identifier.name);
  return [...new Set(free)].filter((name) => !globalScope.set.has(name)).sort();
}
