/** How a cell looks: an immutable value, one shared object for all cells that look the same. */
export interface Border {
  style: string;
  color: string;
}

export interface CellFormat {
  numberFormat?: string;
  background?: string;
  fontColor?: string;
  fontFamily?: string;
  fontSize?: number;
  fontWeight?: string;
  fontStyle?: string;
  fontLine?: string;
  horizontalAlignment?: string;
  verticalAlignment?: string;
  wrap?: string;
  rotation?: number;
  /** Letters stand one below the other. */
  vertical?: boolean;
  textDirection?: string;
  showHyperlink?: boolean;
  /** Names of the theme's colours that the two colours above are. */
  backgroundTheme?: string;
  fontColorTheme?: string;
  top?: Border;
  bottom?: Border;
  left?: Border;
  right?: Border;
}

export type FormatKey = keyof CellFormat;

/** What a property reads as where nobody set it. */
export const unset: CellFormat = {
  numberFormat: "General",
  background: "#ffffff",
  fontColor: "#000000",
  fontFamily: "Arial",
  fontSize: 10,
  fontWeight: "normal",
  fontStyle: "normal",
  fontLine: "none",
  horizontalAlignment: "general",
  verticalAlignment: "bottom",
  wrap: "OVERFLOW",
  rotation: 0,
};

const shared = new Map<string, CellFormat>();

/** The one shared object of a format; undefined when nothing is set. */
export function share(format: CellFormat): CellFormat | undefined {
  const entries = Object.entries(format)
    .filter(([, value]) => value !== undefined && value !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  if (entries.length === 0) return undefined;
  const key = JSON.stringify(entries);
  const known = shared.get(key);
  if (known) return known;
  const fresh = Object.freeze(Object.fromEntries(entries)) as CellFormat;
  shared.set(key, fresh);
  return fresh;
}

/** A format with some of its properties changed; a null takes a property away. */
export function patched(
  format: CellFormat | undefined,
  patch: { [K in FormatKey]?: CellFormat[K] | null },
): CellFormat | undefined {
  return share({ ...format, ...patch } as CellFormat);
}
