/** Reads CSV files with the LibreOffice of this machine, as somebody would who opens them. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";

const usualPlaces = [
  ...(process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, "soffice")),
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
];
/** Undefined where there is none. */
export const libreOffice = usualPlaces.find((path) => existsSync(path));

/** Commas, double quotes, UTF-8, from the first line on. */
const comma = "44,34,76,1";
/** As many columns as any file here has: 2 is text, 1 is what LibreOffice makes of it. */
const allAre = (kind: 1 | 2) => Array.from({ length: 60 }, (_, at) => `${at + 1}/${kind}`).join("/");

/**
 * What LibreOffice holds after opening each text, written so that kinds of cells differ: texts in quotation marks, numbers
 * and days without, formulas as =….
 * @param columns opened "as text", as the page Export results advises, or as a double click does
 */
export function openedBy(
  soffice: string,
  texts: readonly string[],
  columns: "as text" | "plainly",
): string[] {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-read-"));
  try {
    const names = texts.map((text, at) => {
      writeFileSync(join(folder, `${at}.csv`), text);
      return join(folder, `${at}.csv`);
    });
    execFileSync(
      soffice,
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`,
        "--headless",
        `--infilter=Text - txt - csv (StarCalc):${comma},${allAre(columns === "as text" ? 2 : 1)}`,
        ...["--convert-to", `csv:Text - txt - csv (StarCalc):${comma},,0,true,false,true`],
        ...["--outdir", join(folder, "read"), ...names],
      ],
      { stdio: "pipe" },
    );
    return texts.map((_, at) => readFileSync(join(folder, "read", `${at}.csv`), "utf8"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
