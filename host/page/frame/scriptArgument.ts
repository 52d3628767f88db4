// What google.script.run lets through: plain values, arrays, objects, or one form; anything else is refused as Google refuses it.

function illegal(path: string): TypeError {
  return new TypeError(`Failed due to illegal value in property: ${path}`);
}

function copyValue(value: unknown, path: string): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === "string" || typeof value === "boolean" || typeof value === "number") return value;
  if (Array.isArray(value)) return value.map((item, index) => copyValue(item, String(index)));
  const plain = typeof value === "object" && [Object.prototype, null].includes(Object.getPrototypeOf(value));
  if (!plain) throw illegal(path);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copyValue(item, key)]));
}

function formValues(form: HTMLFormElement): Record<string, string | string[]> {
  const data = new FormData(form);
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(data.keys())) {
    const all = data.getAll(name).map((entry) => {
      if (typeof entry !== "string")
        throw new TypeError("File inputs in a form are not available in the local host");
      return entry;
    });
    values[name] = all.length > 1 ? all : (all[0] ?? "");
  }
  return values;
}

/**
 * The arguments as the server gets them: copies, `undefined` as null.
 * @throws TypeError for a Date, Map, function or anything else Google does not carry, with Google's sentence
 */
export function scriptArguments(args: unknown[]): unknown[] {
  const [first] = args;
  if (args.length === 1 && first instanceof HTMLFormElement) return [formValues(first)];
  return args.map((arg, index) => copyValue(arg, String(index)));
}
