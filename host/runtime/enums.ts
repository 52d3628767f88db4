/** Google's enumerations: values that are compared by identity and print their name. */
import { Exception } from "./bridge";
import { asKind } from "./define";
import googleTypes from "./googleTypes.json";

export class EnumValue {
  readonly #type: string;
  readonly #name: string;
  readonly #ordinal: number;

  constructor(type: string, name: string, ordinal: number) {
    this.#type = type;
    this.#name = name;
    this.#ordinal = ordinal;
  }
  name = () => this.#name;
  ordinal = () => this.#ordinal;
  compareTo = (other: EnumValue) => this.#ordinal - other.ordinal();
  toString = () => this.#name;
  toJSON = () => this.#name;
  static typeOf = (value: unknown) => (value instanceof EnumValue ? value.#type : undefined);
}

export type Enum = { [name: string]: EnumValue };

const google: { [type: string]: string[] } = googleTypes.enums;

const known = new Map<string, Enum>();

/** An enumeration of Google's, one for the whole context; unknown names throw. */
export function enumOf(type: string): Enum {
  const made = known.get(type);
  if (made) return made;
  asKind(type, (argument) => EnumValue.typeOf(argument) === type);
  const values = Object.fromEntries(
    (google[type] ?? []).map((name, i) => [name, new EnumValue(type, name, i)]),
  );
  const fresh = new Proxy(values, {
    get(target, name) {
      if (typeof name === "symbol" || name in target) return target[name as string];
      throw new Exception(`${type}.${name} is not available in the local host`);
    },
  });
  known.set(type, fresh);
  return fresh;
}

/** The value of an enumeration by the name kept in a cell or a file. */
export const valueNamed = (type: Enum, name: string): EnumValue => type[name] as EnumValue;
