// Reads the options of a chart as scripts give them: nested, or with dots, as in "hAxis.title".
import type { Chart } from "../../model/sheet";

type Tree = { [name: string]: unknown };

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null;

function setAt(tree: Tree, [name = "", ...rest]: string[], value: unknown): void {
  if (rest.length > 0) {
    const branch = isTree(tree[name]) ? { ...(tree[name] as Tree) } : {};
    setAt(branch, rest, value);
    tree[name] = branch;
  } else if (isTree(value) && !Array.isArray(value)) {
    const branch = isTree(tree[name]) ? { ...(tree[name] as Tree) } : {};
    for (const [key, inner] of Object.entries(value)) setAt(branch, key.split("."), inner);
    tree[name] = branch;
  } else tree[name] = value;
}

/** The options of one chart, each by its path; a path that nobody has set is undefined. */
export class ChartOptions {
  private readonly tree: Tree = {};

  constructor(options: Chart["options"]) {
    for (const [name, value] of Object.entries(options)) setAt(this.tree, name.split("."), value);
  }

  private at(path: string): unknown {
    return path
      .split(".")
      .reduce<unknown>((tree, name) => (isTree(tree) ? tree[name] : undefined), this.tree);
  }

  has(path: string): boolean {
    return this.at(path) !== undefined;
  }

  /** The first text found at these paths; empty texts count. */
  text(...paths: string[]): string | undefined {
    return paths.map((path) => this.at(path)).find((value) => typeof value === "string") as
      | string
      | undefined;
  }

  number(...paths: string[]): number | undefined {
    const values = paths.map((path) => this.at(path));
    const found = values.find((value) => value !== null && value !== "" && Number.isFinite(Number(value)));
    return found === undefined || typeof found === "object" ? undefined : Number(found);
  }

  isTrue(path: string): boolean {
    return this.at(path) === true || this.at(path) === "true";
  }

  /** An array, such as `colors`; empty where there is none. */
  list(path: string): unknown[] {
    const list = this.at(path);
    return Array.isArray(list) ? list : [];
  }

  /** The colour of series or slice `index`, which stands under `parts`, as Sheets would choose it. */
  colour(parts: "series" | "slices", index: number): string {
    const own = this.text(`${parts}.${index}.color`);
    const given = this.list("colors").filter((colour) => typeof colour === "string") as string[];
    const palette = given.length > 0 ? given : accents;
    return own ?? (palette[index % palette.length] as string);
  }
}

/** The colours of charts in a workbook with Google's standard theme. */
const accents = [
  "#4285f4",
  "#ea4335",
  "#fbbc04",
  "#34a853",
  "#ff6d01",
  "#46bdc6",
  "#7baaf7",
  "#f07b72",
  "#fcd04f",
  "#71c287",
  "#ff994d",
  "#7ed1d7",
];
