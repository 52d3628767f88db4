/** The advanced services that the manifest enables. */
import { call, Exception, named } from "./bridge";
import { missingService } from "./define";

declare const __manifest: {
  dependencies?: { enabledAdvancedServices?: { userSymbol: string; serviceId: string; version: string }[] };
};
const enabled = __manifest.dependencies?.enabledAdvancedServices ?? [];

/** Method names by collection; "" is the collection itself. */
type Collections = { [path: string]: string[] };

const sheets: Collections = {
  Spreadsheets: ["create", "get", "batchUpdate"],
  "Spreadsheets.Values": ["get", "batchGet", "update", "batchUpdate", "append", "clear", "batchClear"],
};
const drive: Collections = {
  Files: ["create", "get", "list", "update", "copy", "remove"],
  Permissions: ["create", "list", "update", "remove"],
  About: ["get"],
};

/** A Date in a request becomes its ISO text, as in JSON; a function or other stranger is refused. */
function collection(symbol: string, service: string, path: string, methods: string[]): object {
  const target = missingService(`${symbol}.${path}`);
  for (const method of methods) {
    const name = `${path
      .split(".")
      .map((part) => part.charAt(0).toLowerCase() + part.slice(1))
      .join(".")}.${method}`;
    Object.defineProperty(target, method, {
      enumerable: true,
      value: (...args: unknown[]) => {
        if (args.some((arg) => typeof arg === "function"))
          throw new Exception(`Invalid argument of ${symbol}.${path}.${method}.`);
        return named(`${symbol}.${path}.${method}`, () => call(`${service}.call`, name, args));
      },
    });
  }
  return target;
}

function tree(symbol: string, service: string, collections: Collections): object {
  const root = missingService(symbol);
  for (const [path, methods] of Object.entries(collections)) {
    const names = path.split(".");
    const last = names.pop() as string;
    const parent = names.reduce<object>(
      (holder, name) => (holder as { [name: string]: object })[name] as object,
      root,
    );
    Object.defineProperty(parent, last, {
      enumerable: true,
      value: collection(symbol, service, path, methods),
    });
  }
  return root;
}

/** By the names that the manifest gives them. */
export function advancedServices(): { [symbol: string]: object } {
  const services = enabled.map(({ userSymbol, serviceId, version }) => {
    if (serviceId === "sheets" && version === "v4") return [userSymbol, tree(userSymbol, "sheets", sheets)];
    if (serviceId === "drive" && version === "v3") return [userSymbol, tree(userSymbol, "drive", drive)];
    return [userSymbol, missingService(userSymbol)];
  });
  return Object.fromEntries(services) as { [symbol: string]: object };
}
