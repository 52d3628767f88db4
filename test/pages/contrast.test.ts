/** The colours of the sidebar, light and dark, measured as WCAG 2.2 does. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const css = readFileSync(join(__dirname, "../../src/pages/styles/tokens.css"), "utf8");
const [light = "", dark = ""] = css.split("@media");
const colours = (block: string) =>
  new Map(
    [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6})/g)].map(([, name, colour]) => [name, colour] as const),
  );

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(scheme: Map<string | undefined, string | undefined>, front: string, back: string): number {
  const [a = 0, b = 0] = [front, back].map((name) => luminance(scheme.get(name) ?? "")).sort((x, y) => y - x);
  return (a + 0.05) / (b + 0.05);
}

const texts = ["text", "text-secondary", "primary", "danger", "success", "ic", "management"];
const surfaces = ["surface", "surface-secondary"];
const schemes = [
  ["light", colours(light)],
  ["dark", colours(dark)],
] as const;

describe.each(schemes)("%s", (_, scheme) => {
  test.each(texts.flatMap((text) => surfaces.map((surface) => [text, surface])))(
    "%s on %s reaches 4.5",
    (text, surface) => expect(contrast(scheme, text, surface)).toBeGreaterThanOrEqual(4.5),
  );
  test("the primary button and a chosen row can be read", () => {
    expect(contrast(scheme, "on-primary", "primary")).toBeGreaterThanOrEqual(4.5);
    expect(contrast(scheme, "on-primary", "primary-hover")).toBeGreaterThanOrEqual(4.5);
    expect(contrast(scheme, "text", "selected")).toBeGreaterThanOrEqual(4.5);
  });
  test("the border of a field is seen", () => {
    expect(contrast(scheme, "control", "surface")).toBeGreaterThanOrEqual(3);
  });
});
