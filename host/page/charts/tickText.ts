// Writes the numbers along an axis as its cells or its options ask.

const decimalsOf = (pattern: string) => /\.([0#]+)/.exec(pattern)?.[1]?.length ?? 0;

/** What stands around the number in a cell's text, such as $ or %. */
function around(sample: string): [before: string, after: string] {
  const match = /^([^\d\s-]*\s?)-?[\d.,]+(\s?[^\d]*)$/.exec(sample);
  return [match?.[1] ?? "", match?.[2] ?? ""];
}

/**
 * A writer for the ticks of an axis.
 * @param pattern the axis' `format` option, such as "percent", "short" or "#,##0.0"
 * @param sample what a cell of the axis shows
 * @example tickText(undefined, "35%")(0.5) // "50%"
 */
export function tickText(pattern: string | undefined, sample = ""): (value: number) => string {
  const [before, after] = pattern === undefined ? around(sample) : ["", ""];
  if (pattern?.includes("%") || pattern === "percent" || after === "%") {
    const digits = pattern ? decimalsOf(pattern) : undefined;
    const format = new Intl.NumberFormat("en-US", {
      style: "percent",
      maximumFractionDigits: digits ?? 1,
      minimumFractionDigits: digits,
    });
    return (value) => format.format(value);
  }
  const exact = pattern && /[0#]/.test(pattern) ? decimalsOf(pattern) : undefined;
  const format = new Intl.NumberFormat("en-US", {
    notation: pattern === "short" ? "compact" : "standard",
    maximumFractionDigits: exact ?? 6,
    minimumFractionDigits: exact,
  });
  return (value) => `${before}${format.format(value)}${after}`;
}
