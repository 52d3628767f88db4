/** Alternating colours of rows or of columns. */
import { overlap, rectOf } from "../model/rect";
import type { BandColors, Banding as Kept } from "../model/sheet";
import { Exception } from "./bridge";
import { Color, colorOf } from "./Color";
import { addMethods, define, GoogleObject } from "./define";
import { type EnumValue, enumOf } from "./enums";
import { rangeIn } from "./grids";
import { hexOf } from "./hexColor";
import { editSheet, type GoogleRange, newId, type Place, placeOf, type SheetPlace } from "./places";
import { stateOf } from "./sheetState";

const themes: { [name: string]: [header: string, first: string, second: string, footer: string] } = {
  LIGHT_GREY: ["#bdbdbd", "#ffffff", "#f3f3f3", "#dedede"],
  CYAN: ["#4dd0e1", "#ffffff", "#e0f7fa", "#a2e8f1"],
  GREEN: ["#63d297", "#ffffff", "#e7f9ef", "#afe9ca"],
  YELLOW: ["#f7cb4d", "#ffffff", "#fef8e3", "#fce8b2"],
  ORANGE: ["#f46524", "#ffffff", "#ffe6dd", "#ffccbc"],
  BLUE: ["#5b95f9", "#ffffff", "#e8f0fe", "#acc9fe"],
  TEAL: ["#26a69a", "#ffffff", "#ddf2f0", "#8cd3cd"],
  GREY: ["#78909c", "#ffffff", "#ebeff1", "#bbc8ce"],
  BROWN: ["#cca677", "#ffffff", "#f8f2eb", "#e6d3ba"],
  LIGHT_GREEN: ["#8bc34a", "#ffffff", "#eef7e3", "#c4e2a0"],
  INDIGO: ["#8989eb", "#ffffff", "#e8e7fc", "#c4c3f7"],
  PINK: ["#e91d63", "#ffffff", "#fddce8", "#f68ab0"],
};

export const BandingTheme = enumOf("BandingTheme");

/** Google's names of the colours, and where each is kept. */
const parts = { HeaderRow: "header", FirstRow: "first", SecondRow: "second", FooterRow: "footer" } as const;
const columnParts = {
  HeaderColumn: "header",
  FirstColumn: "first",
  SecondColumn: "second",
  FooterColumn: "footer",
} as const;

interface Part {
  name: string;
  read(kept: Kept): string | null;
  patch(kept: Kept, color: string | null): Partial<Kept>;
}

const all: Part[] = [
  ...Object.entries(parts).map(([name, part]) => ({
    name,
    read: (kept: Kept) => kept[part] ?? null,
    patch: (_kept: Kept, color: string | null) => ({ [part]: color }),
  })),
  ...Object.entries(columnParts).map(([name, part]) => ({
    name,
    read: ({ columns }: Kept) => columns?.[part] ?? null,
    patch: ({ columns }: Kept, color: string | null) => ({ columns: { ...columns, [part]: color } }),
  })),
];

/** The getters and setters of one colour: as a text, and as an object. */
const methodsOf = ({ name, read, patch }: Part) => ({
  [`get${name}Color`](this: Banding) {
    return read(keptOf(this));
  },
  [`get${name}ColorObject`](this: Banding) {
    const hex = read(keptOf(this));
    return hex === null ? null : new Color(hex);
  },
  [`set${name}Color`](this: Banding, color: string | null) {
    return change(this, patch(keptOf(this), hexOf(color)));
  },
  [`set${name}ColorObject`](this: Banding, color: Color | null) {
    return change(this, patch(keptOf(this), color && colorOf(color).hex));
  },
});

let keptOf: (banding: Banding) => Kept;
let change: (banding: Banding, patch: Partial<Kept>) => Banding;

export class Banding extends GoogleObject {
  readonly #sheet: SheetPlace;
  #kept: Kept;
  static {
    keptOf = (banding) => banding.#kept;
    change = (banding, patch) => {
      banding.#kept = { ...banding.#kept, ...patch };
      return banding.#save();
    };
    addMethods(Banding, () => all.map(methodsOf));
  }
  constructor(sheet: SheetPlace, kept: Kept) {
    super();
    this.#sheet = sheet;
    this.#kept = kept;
  }
  static create(
    place: Place,
    along: "rows" | "columns",
    theme: EnumValue | undefined,
    header: boolean,
    footer: boolean,
  ): Banding {
    if (Banding.of(place, place).length > 0)
      throw new Exception(
        "You cannot add alternating background colors to a range that already has alternating background colors.",
      );
    const [head = "", first = "", second = "", foot = ""] = themes[theme?.name() ?? "LIGHT_GREY"] ?? [];
    const colors: BandColors & { first: string; second: string } = {
      first,
      second,
      ...(header ? { header: head } : {}),
      ...(footer ? { footer: foot } : {}),
    };
    const own = along === "rows" ? colors : { first: null, second: null, columns: colors };
    return new Banding(place, { id: newId(place.fileId), rect: rectOf(place), ...own }).#save();
  }
  /** @param within only those that colour some of these cells */
  static of(sheet: SheetPlace, within?: Place): Banding[] {
    return stateOf(sheet)
      .bandings.filter(({ rect }) => !within || overlap(rect, within))
      .map((kept) => new Banding(sheet, kept));
  }
  getRange() {
    return rangeIn(this.#sheet, this.#kept.rect);
  }
  setRange(range: GoogleRange) {
    return change(this, { rect: rectOf(placeOf(range)) });
  }
  copyTo(range: GoogleRange) {
    const place = placeOf(range);
    return new Banding(place, { ...this.#kept, id: newId(place.fileId), rect: rectOf(place) }).#save();
  }
  remove() {
    editSheet(this.#sheet, { kind: "unband", id: this.#kept.id });
  }
  #save() {
    editSheet(this.#sheet, { kind: "banding", banding: this.#kept });
    return this;
  }
}
define(Banding, "SpreadsheetApp.Banding");
