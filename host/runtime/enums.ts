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

/** An enumeration of Google's, one for the whole context; its values are made when the first is asked for. Unknown names throw. */
export function enumOf(type: string): Enum {
  const made = known.get(type);
  if (made) return made;
  asKind(type, (argument) => EnumValue.typeOf(argument) === type);
  const fresh = new Proxy<Enum>({}, lazily(type, google[type] ?? []));
  known.set(type, fresh);
  return fresh;
}

function lazily(type: string, names: string[]): ProxyHandler<Enum> {
  let isFilled = false;
  const filled = (values: Enum) => {
    if (!isFilled) for (const [i, name] of names.entries()) values[name] = new EnumValue(type, name, i);
    isFilled = true;
    return values;
  };
  return {
    get(values, name) {
      if (typeof name === "symbol" || name in filled(values)) return values[name as string];
      throw new Exception(`${type}.${name} is not available in the local host`);
    },
    has: (values, name) => name in filled(values),
    ownKeys: (values) => Reflect.ownKeys(filled(values)),
    getOwnPropertyDescriptor: (values, name) => Reflect.getOwnPropertyDescriptor(filled(values), name),
  };
}

/** The value of an enumeration by the name kept in a cell or a file. */
export const valueNamed = (type: Enum, name: string): EnumValue => type[name] as EnumValue;
