/** CacheService: texts that may vanish at any time. */
import { GoogleError } from "../edits/refusals";
import type { Caller } from "./caller";
import { type Services, service } from "./service";

type Scope = "document" | "script" | "user";

const LIMIT = 100 * 1024;
const SIX_HOURS = 21_600;

const prefix = (execution: Caller, scope: Scope) =>
  `${scope}:${scope === "document" ? execution.file.id : scope === "user" ? execution.user : ""}:`;

export const cacheServices: Services = {
  "cache.get": service("read", (execution, scope: Scope, keys: string[]) => {
    const { cache } = execution.world;
    const found: { [key: string]: string } = {};
    for (const key of keys) {
      const entry = cache.get(prefix(execution, scope) + key);
      if (entry && entry.until > execution.world.now()) found[key] = entry.value;
    }
    return found;
  }),

  "cache.put": service(
    "read",
    (execution, scope: Scope, entries: { [key: string]: string }, seconds: number) => {
      for (const [key, value] of Object.entries(entries)) {
        if (Buffer.byteLength(value) > LIMIT || key.length > 250)
          throw new GoogleError("Argument too large: value");
        const until = execution.world.now() + Math.min(seconds, SIX_HOURS) * 1000;
        // A cache that forgets at once is the strictest one a script can meet.
        if (!execution.world.forgetfulCache)
          execution.world.cache.set(prefix(execution, scope) + key, { value, until });
      }
    },
  ),

  "cache.remove": service("read", (execution, scope: Scope, keys: string[]) => {
    for (const key of keys) execution.world.cache.delete(prefix(execution, scope) + key);
  }),
};
