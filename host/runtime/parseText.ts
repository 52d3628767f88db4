/** Utilities.parseCsv and formatString: texts taken apart and put together. */
import { Exception } from "./bridge";

const QUOTED = /"((?:[^"]|"")*)"/y;

/** Rows of texts. A quoted cell may hold delimiters, line ends and doubled quotes. */
export function parseCsv(csv: string, delimiter = ","): string[][] {
  if ([...delimiter].length !== 1) throw new Exception(`Cannot convert ${delimiter} to char.`);
  const rows: string[][] = [[]];
  const end = new RegExp(`${delimiter.replace(/\W/, "\\$&")}|\\r\\n|\\r|\\n|$`, "g");
  for (let at = 0; ; ) {
    const quoted = csv[at] === '"';
    QUOTED.lastIndex = at;
    const [whole = "", inside = ""] = quoted ? (QUOTED.exec(csv) ?? []) : [];
    if (quoted && whole.length < 2) throw new Exception("Could not parse text.");
    end.lastIndex = at + whole.length;
    const stop = end.exec(csv) as RegExpExecArray;
    const after = csv.slice(at + whole.length, stop.index);
    rows[rows.length - 1]?.push(quoted ? inside.replace(/""/g, '"') + after : after);
    at = stop.index + stop[0].length;
    if (at >= csv.length && stop[0] !== delimiter) return rows;
    if (stop[0] !== delimiter) rows.push([]);
  }
}

const SPECIFIER = /%(?:%|([-+0]*)(\d*)(?:\.(\d+))?([sdfex]))/g;

/** As sprintf does: %s, %d, %f, %e, %x with sign, zeros, width and places. */
export function formatString(template: string, ...args: unknown[]): string {
  let next = 0;
  return template.replace(
    SPECIFIER,
    (token, flags: string, width: string, places, kind: string | undefined) => {
      if (kind === undefined) return "%";
      if (next >= args.length) throw new Exception(`Format specifier '${token}'`);
      const text = formatted(args[next++], kind, places === undefined ? undefined : Number(places));
      const signed = flags.includes("+") && kind !== "s" && !text.startsWith("-") ? `+${text}` : text;
      if (flags.includes("-")) return signed.padEnd(Number(width));
      if (!flags.includes("0") || kind === "s") return signed.padStart(Number(width));
      const [, sign = "", digits = ""] = /^([-+]?)(.*)$/.exec(signed) ?? [];
      return sign + digits.padStart(Number(width) - sign.length, "0");
    },
  );
}

function formatted(value: unknown, kind: string, places: number | undefined): string {
  if (kind === "s") return String(value).slice(0, places);
  if (typeof value !== "number") throw new Exception(`Invalid argument: ${String(value)}`);
  if (kind === "f") return value.toFixed(places ?? 6);
  if (kind === "e") return value.toExponential(places ?? 6).replace(/e([-+])(\d)$/, "e$10$2");
  return Math.trunc(value).toString(kind === "x" ? 16 : 10);
}
