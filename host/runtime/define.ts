/** Makes classes as strict as Google's: argument kinds are checked, unknown members throw by name. */
import { Exception, named } from "./bridge";
import googleTypes from "./googleTypes.json";

type Kind = (argument: unknown) => boolean;

const kinds: { [token: string]: Kind } = {
  any: () => true,
  number: (argument) => typeof argument === "number",
  string: (argument) => typeof argument === "string",
  boolean: (argument) => typeof argument === "boolean",
  date: (argument) => argument instanceof Date,
  function: (argument) => typeof argument === "function",
  object: (argument) => typeof argument === "object" && argument !== null,
  "any[]": (argument) => Array.isArray(argument),
  "any[][]": (argument) => Array.isArray(argument) && argument.every(Array.isArray),
  "number[]": (argument) => Array.isArray(argument) && argument.every((item) => typeof item === "number"),
  "string[]": (argument) => Array.isArray(argument) && argument.every((item) => typeof item === "string"),
  BlobSource: (argument) => typeof (argument as { getBlob?: unknown } | null)?.getBlob === "function",
};

/** Lets signatures speak of a class by its name. */
export function asKind(name: string, test: Kind): void {
  kinds[name] = test;
}

function accepts(signature: string, args: unknown[]): boolean {
  const tokens = signature === "" ? [] : signature.split(",");
  const rest = tokens[tokens.length - 1]?.startsWith("...") ? tokens.pop()?.slice(3) : undefined;
  if (rest === undefined ? args.length !== tokens.length : args.length < tokens.length) return false;
  return args.every((argument, i) => {
    const token = tokens[i] ?? rest ?? "any";
    // Of a class that the host does not have there is no object.
    const kind = kinds[token.replace("?", "")] ?? (() => false);
    return (token.endsWith("?") && argument === null) || kind(argument);
  });
}

/** An argument's kind in the words of Google's messages. */
function described(argument: unknown): string {
  if (argument === null || argument === undefined) return "null";
  if (Array.isArray(argument)) return `${argument.length ? described(argument[0]) : "(class)"}[]`;
  if (typeof argument === "number") return "number";
  if (typeof argument === "string") return "String";
  if (typeof argument === "boolean") return "Boolean";
  return (typeof argument === "object" && classNames.get(Object.getPrototypeOf(argument))) || "(class)";
}

const classNames = new Map<object, string>();

/** Throws Google's message when no signature (separated by "|") accepts the arguments. */
function check(name: string, signatures: string, args: unknown[]): void {
  if (signatures.split("|").some((signature) => accepts(signature, args))) return;
  throw new Exception(
    `The parameters (${args.map(described).join(",")}) don't match the method signature for ${name}.`,
  );
}

// Names that the language itself asks for: JSON, await, template strings, console.
const asked = new Set(["toJSON", "then", "constructor", "valueOf", "toLocaleString", "hasOwnProperty"]);

/** The end of a prototype chain that throws instead of answering undefined. */
function guard(name: string): object {
  return new Proxy(Object.create(null) as object, {
    get(_target, member) {
      if (member === "toString") return () => name;
      if (typeof member === "symbol" || asked.has(member)) return (Object.prototype as never)[member];
      throw new Exception(`${name}.${member} is not available in the local host`);
    },
    getPrototypeOf: () => Object.prototype,
  });
}

const google: { [type: string]: string } = googleTypes.signatures;
const known = new Map<string, Map<string, string>>();

/** Signatures by method. Google has two classes of some names; a chart's are looked for first among those of charts. */
function signaturesOf(fullName: string): Map<string, string> {
  let found = known.get(fullName);
  if (!found) {
    const text = google[fullName] ?? google[fullName.split(".").pop() ?? ""] ?? "";
    const lines = text.split("\n").map((line) => line.split(" ") as [string, string]);
    found = new Map(lines);
    known.set(fullName, found);
  }
  return found;
}

type Method = (this: unknown, ...args: unknown[]) => unknown;
type Overrides = { [method: string]: string };

/** A method of Google's that checks its arguments first; "*" takes anything. */
function armed(fullName: string, method: string, overrides: Overrides, plain: Method): Method {
  return function (...args) {
    const name = `${fullName}.${method}`;
    const signature = overrides[method] ?? signaturesOf(fullName).get(method);
    if (signature === undefined) throw new Error(`Google has no ${name}.`);
    if (signature !== "*") check(name, signature, args);
    return named(name, () => plain.apply(this, args));
  };
}

/** Gives `target` the methods of `members`, each of which checks its arguments. */
function armAll(members: object, fullName: string, overrides: Overrides, target = members): void {
  const [from, to] = [members, target] as { [name: string]: Method }[];
  for (const method of Object.getOwnPropertyNames(members)) {
    const plain = from?.[method];
    if (to && plain && method !== "constructor" && typeof plain === "function")
      to[method] = armed(fullName, method, overrides, plain);
  }
}

type Class = abstract new (...args: never[]) => object;

/** Classes of which no object was made yet, with what arms them. */
const unarmed = new Map<Class, () => void>();
const added = new Map<Class, () => object[]>();

/** What every class of Google's extends: it is armed with its first object, since most executions meet few classes. */
export abstract class GoogleObject {
  constructor() {
    const arm = unarmed.get(new.target);
    if (!arm) return;
    unarmed.delete(new.target);
    arm();
  }
}

/**
 * Makes a class as strict as Google's.
 * @param fullName as messages name it, such as SpreadsheetApp.Range
 * @param overrides signatures of methods that take more than Google's types say
 */
export function define(type: Class, fullName: string, overrides: Overrides = {}): void {
  const shortName = fullName.split(".").pop() ?? fullName;
  const prototype = type.prototype as object;
  unarmed.set(type, () => {
    armAll(prototype, fullName, overrides);
    for (const group of added.get(type)?.() ?? []) armAll(group, fullName, overrides, prototype);
    Object.setPrototypeOf(prototype, guard(shortName));
    classNames.set(prototype, fullName);
  });
  asKind(fullName.startsWith("Charts.") ? fullName : shortName, (argument) => argument instanceof type);
}

/** Arms a service object such as SpreadsheetApp. */
export function defineService(service: object, name: string, overrides: Overrides = {}): void {
  armAll(service, name, overrides);
  Object.setPrototypeOf(service, guard(name));
}

/** Gives a class methods that stand in files of their own. */
export function addMethods(type: Class, groups: () => object[]): void {
  added.set(type, groups);
}

/** A service of Google's that the host does not have: any use of it says so. */
export const missingService = (name: string): object => Object.create(guard(name)) as object;
