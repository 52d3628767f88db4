/** Looks for a text in cells, and replaces it. */
import { Exception } from "./bridge";
import { define, GoogleObject } from "./define";
import { type GoogleRange, type Place, placeOf, rangeAt } from "./places";

const withoutAccents = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "");

export class TextFinder extends GoogleObject {
  readonly #places: Place[];
  readonly #text: string;
  #case = false;
  #entire = false;
  #formulas = false;
  #accents = true;
  #pattern = false;
  #from: Place | undefined;
  #current: Place | undefined;

  constructor(places: Place[], text: string) {
    super();
    this.#places = places;
    this.#text = text;
  }
  matchCase(matches: boolean) {
    this.#case = matches;
    return this;
  }
  matchEntireCell(matches: boolean) {
    this.#entire = matches;
    return this;
  }
  matchFormulaText(matches: boolean) {
    this.#formulas = matches;
    return this;
  }
  ignoreDiacritics(ignores: boolean) {
    this.#accents = !ignores;
    return this;
  }
  useRegularExpression(uses: boolean) {
    this.#pattern = uses;
    return this;
  }
  startFrom(range: GoogleRange) {
    this.#from = placeOf(range);
    this.#current = undefined;
    return this;
  }
  findAll() {
    return this.#matches().map((place) => rangeAt(place));
  }
  findNext() {
    return this.#step((places, from) => places.find((place) => this.#order(place, from) > 0));
  }
  findPrevious() {
    return this.#step((places, from) => places.reverse().find((place) => this.#order(place, from) < 0));
  }
  getCurrentMatch() {
    return this.#current ? rangeAt(this.#current) : null;
  }
  replaceWith(text: string) {
    if (!this.#current) return 0;
    return this.#replace(rangeAt(this.#current), text);
  }
  replaceAllWith(text: string) {
    return this.findAll().reduce((count, cell) => count + this.#replace(cell, text), 0);
  }

  /** How a text has to look, as a pattern. */
  #wanted(flags: string): RegExp {
    const text = this.#accents ? this.#text : withoutAccents(this.#text);
    const source = this.#pattern ? text : text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    try {
      return new RegExp(this.#entire ? `^(?:${source})$` : source, this.#case ? flags : `${flags}i`);
    } catch {
      throw new Exception(`Invalid argument: ${this.#text}`);
    }
  }
  #textsOf(place: Place): string[][] {
    const range = rangeAt(place);
    if (!this.#formulas) return range.getDisplayValues();
    const shown = range.getDisplayValues();
    return range.getFormulas().map((row, r) => row.map((formula, c) => formula || (shown[r]?.[c] ?? "")));
  }
  #matches(): Place[] {
    const wanted = this.#wanted("");
    return this.#places.flatMap((place) =>
      this.#textsOf(place).flatMap((row, r) =>
        row.flatMap((text, c) => {
          const found = text !== "" && wanted.test(this.#accents ? text : withoutAccents(text));
          const at = { row: place.row + r, column: place.column + c, rows: 1, columns: 1 };
          return found ? [{ fileId: place.fileId, sheetId: place.sheetId, ...at }] : [];
        }),
      ),
    );
  }
  /** Beyond the last match the first one comes again, and no match is null. */
  #step(next: (places: Place[], from: Place) => Place | undefined) {
    const places = this.#matches();
    const from = this.#current ?? this.#from;
    const found = from ? next([...places], from) : places[0];
    this.#current = found;
    return found ? rangeAt(found) : null;
  }
  #order(a: Place, b: Place): number {
    const sheets = this.#places.map(({ sheetId }) => sheetId);
    const apart = sheets.indexOf(a.sheetId) - sheets.indexOf(b.sheetId);
    return apart || a.row - b.row || a.column - b.column;
  }
  /** How many times the text stood in the cell. */
  #replace(cell: GoogleRange, text: string): number {
    const [[before = ""] = []] = this.#textsOf(placeOf(cell));
    const wanted = this.#wanted("g");
    const count = before.match(wanted)?.length ?? 0;
    if (count === 0) return 0;
    const after = this.#pattern ? before.replace(wanted, text) : before.replace(wanted, () => text);
    if (cell.getFormula() && !this.#formulas) return 0;
    cell.setValue(after);
    return count;
  }
}
define(TextFinder, "SpreadsheetApp.TextFinder");
