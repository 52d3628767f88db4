/** The pushed files of an add-on, read from a folder exactly as clasp would push them. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { type Comment, type Node, parse, type Token, tokTypes } from "acorn";

export interface Manifest {
  timeZone?: string;
  oauthScopes?: string[];
  dependencies?: { enabledAdvancedServices?: { userSymbol: string; serviceId: string; version: string }[] };
  [field: string]: unknown;
}

export interface SourceFile {
  /** Path without extension, as Apps Script names files. */
  name: string;
  path: string;
  code: string;
}

export interface AddOn {
  manifest: Manifest;
  scripts: SourceFile[];
  pages: { [name: string]: string };
  /** Top-level functions: all that can be called from outside, save those ending in "_". */
  functions: string[];
  /** Those of them that formulas may call: their JSDoc says @customfunction. */
  customFunctions: string[];
  /** Changes whenever a file changes. */
  stamp: string;
}

/** An add-on that cannot be loaded; the message is one line for the person at the terminal. */
export class BrokenAddOn extends Error {}

/** Reads and parses `folder`; throws BrokenAddOn. */
export function loadAddOn(folder: string): AddOn {
  const paths = filesOf(folder);
  const scripts = paths
    .filter((path) => /\.(js|gs)$/.test(path))
    .map((path) => ({ name: nameOf(folder, path), path, code: readFileSync(path, "utf8") }));
  const pages = paths
    .filter((path) => path.endsWith(".html"))
    .map((path) => [nameOf(folder, path), readFileSync(path, "utf8")]);
  const functions = scripts.flatMap((script) => topLevelFunctions(script));
  return {
    manifest: readManifest(folder),
    scripts,
    pages: Object.fromEntries(pages),
    functions: functions.map(({ name }) => name),
    customFunctions: functions.filter(({ isCustom }) => isCustom).map(({ name }) => name),
    stamp: stampOf(paths),
  };
}

/** The stamp the folder has now, to see whether an add-on loaded earlier is out of date. */
export const currentStamp = (folder: string) => stampOf(filesOf(folder));

function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => /\.(js|gs|html)$|^appsscript\.json$/.test(path))
      .sort()
      .map((path) => join(folder, path));
  } catch {
    throw new BrokenAddOn(`No add-on in ${folder}: the folder cannot be read. Build it first.`);
  }
}

const stampOf = (paths: string[]) =>
  paths.map((path) => `${path}:${statSync(path).mtimeMs}:${statSync(path).size}`).join("|");

const nameOf = (folder: string, path: string) =>
  relative(folder, path)
    .replace(/\.[^.]+$/, "")
    .split(sep)
    .join("/");

function readManifest(folder: string): Manifest {
  const path = join(folder, "appsscript.json");
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Manifest;
  } catch (error) {
    throw new BrokenAddOn(`${path}: expected a manifest in JSON; ${(error as Error).message}`);
  }
}

interface TopLevelFunction {
  name: string;
  isCustom: boolean;
}

/** Parsing takes half a second, so what was found in a script is kept for all that load it again in this process. */
const { localHostFunctions: known = new Map<string, TopLevelFunction[]>() } = globalThis as {
  localHostFunctions?: Map<string, TopLevelFunction[]>;
};

function topLevelFunctions(script: SourceFile): TopLevelFunction[] {
  const digest = createHash("sha256").update(script.code).digest("hex");
  const functions = known.get(digest) ?? parsedFunctions(script);
  known.set(digest, functions);
  return functions;
}

function parsedFunctions(script: Pick<SourceFile, "path" | "code">): TopLevelFunction[] {
  const comments: Comment[] = [];
  try {
    const program = parse(script.code, {
      ecmaVersion: 2021,
      sourceType: "script",
      onComment: comments,
      onToken: refuseLookbehind,
    });
    return program.body
      .filter((node) => node.type === "FunctionDeclaration")
      .map((node) => {
        const above = comments.findLast(({ end }) => end <= node.start);
        const { name } = (node as Node & { id: { name: string } }).id;
        return { name, isCustom: above !== undefined && isCustom(script.code, above, node, name) };
      });
  } catch (error) {
    throw new BrokenAddOn(
      `${script.path}: not ES2021 without class fields, which is all that a push accepts: ${(error as Error).message}`,
    );
  }
}

function refuseLookbehind(token: Token): void {
  const { type, start, value } = token as Token & { value: { pattern: string } };
  if (type !== tokTypes.regexp || !/\(\?<[=!]/.test(value.pattern)) return;
  throw new SyntaxError(`a regular expression that looks behind, at character ${start}`);
}

/** JSDoc right above; a name that ends in _ is private. */
const isCustom = (code: string, { type, value, end }: Comment, node: Node, name: string) =>
  type === "Block" &&
  /^\*[\s\S]*@customfunction\b/i.test(value) &&
  code.slice(end, node.start).trim() === "" &&
  !name.endsWith("_");
