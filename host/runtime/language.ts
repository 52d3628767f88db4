/** Takes from the context what Apps Script does not have, and the built-ins newer than ES2019. */
const newer: [owner: string, members: string[]][] = [
  [
    "Array.prototype",
    ["at", "findLast", "findLastIndex", "toReversed", "toSorted", "toSpliced", "with", "group", "groupToMap"],
  ],
  ["Array", ["fromAsync"]],
  ["String.prototype", ["at", "matchAll", "replaceAll", "isWellFormed", "toWellFormed"]],
  ["Object", ["hasOwn", "groupBy"]],
  ["Map", ["groupBy"]],
  ["Promise", ["allSettled", "any", "withResolvers"]],
  ["Atomics", ["waitAsync"]],
];

const absent = [
  "BigInt",
  "BigInt64Array",
  "BigUint64Array",
  "WeakRef",
  "FinalizationRegistry",
  "AggregateError",
  "WebAssembly",
  "SharedArrayBuffer",
  "Atomics",
  "Iterator",
];

const typedArrays = ["at", "findLast", "findLastIndex", "toReversed", "toSorted", "with"];

export function trimLanguage(): void {
  const global = globalThis as unknown as { [name: string]: { prototype: object } };
  const typedArray = Object.getPrototypeOf(Int8Array.prototype) as object;
  for (const [owner, members] of newer) {
    const [name = "", prototype] = owner.split(".");
    const holder = prototype ? global[name]?.prototype : global[name];
    for (const member of members) if (holder) Reflect.deleteProperty(holder, member);
  }
  for (const member of typedArrays) Reflect.deleteProperty(typedArray, member);
  for (const name of absent) Reflect.deleteProperty(global, name);
}
