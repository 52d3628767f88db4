/** PropertiesService: small texts kept for a document, a person or the script. */
import { GoogleError } from "../edits/refusals";
import type { Caller } from "./caller";
import { type Services, service } from "./service";

type Scope = "document" | "script" | "user";

const VALUE_LIMIT = 9 * 1024;
const STORE_LIMIT = 500 * 1024;

function storeOf(execution: Caller, scope: Scope): { [key: string]: string } {
  if (scope === "document") return execution.file.documentProperties;
  return scope === "script" ? execution.world.scriptProperties : execution.world.propertiesOf(execution.user);
}

function touch(execution: Caller, scope: Scope): void {
  if (scope === "document") {
    execution.file.revision++;
    execution.world.fileChanged(execution.file);
  } else execution.world.settingsChanged();
}

export const propertiesServices: Services = {
  "properties.all": service("read", (execution, scope: Scope) => storeOf(execution, scope), {
    right: "properties",
  }),

  "properties.set": service(
    "read",
    (execution, scope: Scope, entries: { [key: string]: string }, deleteOthers: boolean) => {
      const store = storeOf(execution, scope);
      const after = deleteOthers ? entries : { ...store, ...entries };
      for (const [key, value] of Object.entries(entries))
        if (Buffer.byteLength(value) > VALUE_LIMIT)
          throw new GoogleError(`Argument too large: value of property ${key}`);
      const size = Object.entries(after).reduce(
        (sum, [key, value]) => sum + key.length + Buffer.byteLength(value),
        0,
      );
      if (size > STORE_LIMIT)
        throw new GoogleError(
          "You have exceeded the property storage quota. Please remove some properties and try again.",
        );
      for (const key of Object.keys(store)) if (!(key in after)) delete store[key];
      Object.assign(store, entries);
      touch(execution, scope);
    },
    { right: "properties" },
  ),

  "properties.delete": service(
    "read",
    (execution, scope: Scope, key: string | null) => {
      const store = storeOf(execution, scope);
      for (const known of Object.keys(store)) if (key === null || known === key) delete store[known];
      touch(execution, scope);
    },
    { right: "properties" },
  ),
};
