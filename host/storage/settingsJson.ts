/** What a workspace keeps beside its files: people, properties of scripts and persons, letters. */
import type { World } from "../world";

export type Settings = Pick<
  World,
  "people" | "scriptProperties" | "userProperties" | "outbox" | "denied" | "triggers"
>;

export function settingsText(world: Settings): string {
  const { people, scriptProperties, userProperties, outbox, denied, triggers } = world;
  return JSON.stringify({ people, scriptProperties, userProperties, outbox, denied, triggers }, null, 1);
}

const isObject = (value: unknown): value is { [name: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isTexts = (value: unknown) =>
  isObject(value) && Object.values(value).every((text) => typeof text === "string");

/** Throws an Error that says what is broken. */
export function settingsOfText(text: string): Settings {
  const json: unknown = JSON.parse(text);
  if (!isObject(json)) throw new Error("expected an object");
  const { people = [], scriptProperties = {}, userProperties = {}, outbox = [] } = json;
  const { denied = {}, triggers = [] } = json;
  if (!Array.isArray(people) || !Array.isArray(outbox))
    throw new Error("expected lists of people and of letters");
  if (!people.every((person) => isObject(person) && typeof person.email === "string"))
    throw new Error("expected an email for each of the people");
  if (!outbox.every((letter) => isObject(letter) && typeof letter.from === "string"))
    throw new Error("expected a sender for each of the letters");
  if (
    !isTexts(scriptProperties) ||
    !isObject(userProperties) ||
    !Object.values(userProperties).every(isTexts)
  )
    throw new Error("expected properties to be texts");
  if (!isObject(denied) || !Object.values(denied).every(Array.isArray))
    throw new Error("expected lists of scopes that people have not allowed");
  if (
    !Array.isArray(triggers) ||
    !triggers.every((one) => isObject(one) && typeof one.functionName === "string")
  )
    throw new Error("expected a function for each of the triggers");
  return { people, scriptProperties, userProperties, outbox, denied, triggers } as Settings;
}
