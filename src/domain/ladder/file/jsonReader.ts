/** Takes typed values out of parsed JSON and collects every place where it holds something else. */
import { found, type Problem } from "../../problem";

type Fields = Readonly<Record<string, unknown>>;

/** Longest text of a ladder, in characters; a cell of the sheets takes no more. */
export const longestLadderText = 5000;

export class JsonReader {
  readonly problems: Problem[] = [];

  /** The fields of an object; a field with a name that is not known is a problem, because it may be a known one misspelt. */
  object(value: unknown, place: string, known: readonly string[]): Fields {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      this.unexpected(place, `an object with ${known.join(", ")}`, value);
      return {};
    }
    for (const name of Object.keys(value).filter((name) => !known.includes(name)))
      this.unexpected(place, `only ${known.join(", ")}`, name);
    return value as Fields;
  }

  list(value: unknown, place: string): readonly unknown[] {
    if (Array.isArray(value)) return value;
    this.unexpected(place, "a list", value);
    return [];
  }

  /** Left out, a text is blank. */
  text(value: unknown, place: string): string {
    if (value === undefined || value === null) return "";
    if (typeof value !== "string") this.unexpected(place, "a text", value);
    const text = typeof value === "string" ? value.trim() : "";
    if (text.length > longestLadderText)
      this.unexpected(place, `at most ${longestLadderText} characters`, `${text.length} characters`);
    return text;
  }

  texts(value: unknown, place: string): readonly string[] {
    if (value === undefined) return [];
    return this.list(value, place).map((one, at) => this.text(one, `${place}[${at}]`));
  }

  number(value: unknown, place: string): number {
    if (typeof value === "number" && Number.isFinite(value)) return value;
    this.unexpected(place, "a number", value);
    return Number.NaN;
  }

  unexpected(place: string, expected: string, value: unknown): void {
    const said = typeof value === "object" && value !== null ? JSON.stringify(value) : value;
    const message = `${place}: expected ${expected}, found ${found(said)}.`;
    this.problems.push({ code: "ladderFile.unexpected", message, where: { column: place } });
  }
}
