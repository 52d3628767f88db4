// node host/googleTypes.mjs: writes runtime/googleTypes.json, the methods, their arguments and the enumerations of Google's types.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const folder = dirname(createRequire(import.meta.url).resolve("@types/google-apps-script/package.json"));
const target = fileURLToPath(new URL("runtime/googleTypes.json", import.meta.url));
const namespaces = "base cache html lock mail properties script spreadsheet types utilities charts".split(
  " ",
);

/** What the host will not have: its names would only make every sandbox heavier. */
const skipped =
  /^(DataSource|BigQuery|Pivot|Slicer|OverGridImage|CellImage|Drawing|Date|Array|String|Number)/;

const source = (name) =>
  readFileSync(join(folder, `google-apps-script.${name}.d.ts`), "utf8").replace(/\/\*[\s\S]*?\*\//g, "");

/** What the checks of the runtime call a type (define.ts). */
function kindOf(type) {
  const nullable = /\s*\|\s*null$/.test(type);
  const plain = type.replace(/\s*\|\s*null$/, "").trim();
  return nullable ? `${kindOf(plain)}?` : known(plain);
}

function known(type) {
  if (/^Array<Array<|\[\]\[\]$/.test(type)) return "any[][]";
  const item = /^Array<(.*)>$/.exec(type)?.[1] ?? /^(.*)\[\]$/.exec(type)?.[1];
  if (item !== undefined) return item === "string" ? "string[]" : item === "Integer" ? "number[]" : "any[]";
  if (/^(Integer|number|Byte|Double)$/.test(type)) return "number";
  if (/^(string|Char|FontLine|FontStyle|FontWeight|CellImage|Weekday)$|^"/.test(type)) return "string";
  if (type === "boolean" || type === "any") return type;
  if (type.startsWith("{") || /^(object|MailAdvancedParameters|DataViewDefinition)$/.test(type))
    return "object";
  if (type === "Charts.TextStyle") return "Charts.TextStyle";
  const name = type.split(".").pop();
  return name === "Date" ? "date" : name;
}

/** Commas outside braces part the parameters. */
function parametersOf(text) {
  const flat = text.replace(/\{[^}]*\}/g, "{}");
  return flat
    .split(",")
    .map((part) => /^\s*(\.\.\.)?\w+(\?)?:\s*([\s\S]+?)\s*$/.exec(part))
    .filter(Boolean)
    .map(([, rest, optional, type]) => ({ rest, optional, kind: kindOf(type) }));
}

/** Signatures separated by "|"; a parameter that may be left out makes one more. */
function signaturesOf(text) {
  const parameters = parametersOf(text);
  if (parameters.some(({ rest }) => rest)) {
    const kinds = parameters.map(({ rest, kind }) => (rest ? `...${kind.replace("[]", "")}` : kind));
    return [kinds.join()];
  }
  const needed = parameters.filter(({ optional }) => !optional).length;
  const lengths = Array.from({ length: parameters.length - needed + 1 }, (_, more) => needed + more);
  return lengths.map((length) =>
    parameters
      .slice(0, length)
      .map(({ kind }) => kind)
      .join(),
  );
}

const bands = [
  "HeaderRow",
  "FirstRow",
  "SecondRow",
  "FooterRow",
  "HeaderColumn",
  "FirstColumn",
  "SecondColumn",
  "FooterColumn",
];
const points = ["Min", "Mid", "Max"];

/** What Google documents and its types lack; and borders, which scripts can read though no page says so. */
const signatures = {
  Banding: Object.fromEntries(
    bands.flatMap((band) => [
      [`get${band}ColorObject`, [""]],
      [`set${band}ColorObject`, ["Color?"]],
    ]),
  ),
  Blob: { getBlob: [""] },
  BooleanCondition: { getBackgroundObject: [""], getFontColorObject: [""] },
  Border: { getTop: [""], getLeft: [""], getBottom: [""], getRight: [""] },
  BorderSide: { getBorderStyle: [""], getColor: [""] },
  ConditionalFormatRuleBuilder: {
    setBackgroundObject: ["Color?"],
    setFontColorObject: ["Color?"],
    ...Object.fromEntries(
      points.flatMap((point) => [
        ...(point === "Mid" ? [] : [[`setGradient${point}pointObject`, ["Color"]]]),
        [`setGradient${point}pointObjectWithValue`, ["Color,InterpolationType,string"]],
      ]),
    ),
  },
  GradientCondition: Object.fromEntries(points.map((point) => [`get${point}ColorObject`, [""]])),
  AuthorizationInfo: { getAuthorizedScopes: [""] },
  Range: { getBorder: [""] },
  Sheet: { getTabColorObject: [""], setTabColorObject: ["Color?"] },
};
const enums = {};
for (const namespace of namespaces)
  for (const [, , kind, name, body] of source(namespace).matchAll(
    /^( +)(interface|enum) (\w+)[^{]*\{\n([\s\S]*?)^\1\}/gm,
  )) {
    if (skipped.test(name)) continue;
    if (kind === "enum") {
      enums[name] = [...body.matchAll(/^\s+(\w+)/gm)].map(([, member]) => member);
      continue;
    }
    // Charts and sheets have a TextStyle each.
    const type = namespace === "charts" && signatures[name] ? `Charts.${name}` : name;
    signatures[type] ??= {};
    const methods = signatures[type];
    for (const [, method, parameters] of body.matchAll(/^\s+(\w+)\(([\s\S]*?)\): [^;]+;$/gm)) {
      const all = [...(methods[method] ?? []), ...signaturesOf(parameters)];
      methods[method] = [...new Set(all)];
    }
  }

const text = JSON.stringify(
  {
    // One text for each class, "method signatures" in lines: only the classes that a script uses are taken apart.
    signatures: Object.fromEntries(
      Object.entries(signatures).map(([name, methods]) => [
        name,
        Object.entries(methods)
          .map(([method, all]) => `${method} ${all.join("|")}`)
          .join("\n"),
      ]),
    ),
    enums,
  },
  null,
  1,
);
/** For the test that the file is what the types say. */
export const googleTypes = `${text}\n`;
if (import.meta.url === pathToFileURL(process.argv[1]).href) writeFileSync(target, googleTypes);
