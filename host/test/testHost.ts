/** A local host with the test add-on, and a way to run a function of the test as its script. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RunAnswer, RunOptions } from "../api";
import { type Host, type HostOptions, openHost } from "../openHost";

export const ann = "ann@acme.example";
export const ben = "ben@acme.example";
export const eve = "eve@other.example";

/** Where the files of the tests are; german.test.ts runs them once more in Germany. */
export const setting = { locale: "en_US", timeZone: "Etc/GMT" };

/** What is expected of an American file, and what of a German one. */
export const local = <T>(american: T, german: T): T => (setting.locale === "de_DE" ? german : american);

export const addOn = join(__dirname, "addon");

/** A folder with the test add-on, its code and its manifest changed. */
export function addOnWith(code: string | undefined, manifest: object = {}): string {
  const dist = mkdtempSync(join(tmpdir(), "addon-"));
  cpSync(addOn, dist, { recursive: true });
  const path = join(dist, "appsscript.json");
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, "utf8")), ...manifest }));
  if (code !== undefined) writeFileSync(join(dist, "Code.js"), code);
  return dist;
}

/** Scopes of a manifest, by their short names. */
export const scopes = (...names: string[]) => ({
  oauthScopes: names.map((name) => `https://www.googleapis.com/auth/${name}`),
});

export const openTestHost = (options: Partial<HostOptions> = {}): Promise<Host> =>
  openHost({ dist: addOn, ...options });

type Settings = RunOptions & { as?: string; loseReply?: boolean; delayReply?: number };

/** Sends the text of a function to the add-on, which runs it; arguments travel as JSON. */
function answerOf<A extends unknown[]>(
  host: Host,
  id: string,
  script: (...args: A) => unknown,
  args: A,
  settings: Settings = {},
): Promise<RunAnswer> {
  const text = `return (${script}).apply(null, ${JSON.stringify(args)})`;
  return host.run(id, { function: "evaluate", args: [text], as: ann, ...settings });
}

/** One file of Ann's in a host; `run` gives the script's result or throws its error. */
export function fileOf(host: Host, more: { locale?: string; timeZone?: string } = {}) {
  const { id } = host.createFile({ name: "Test", as: ann, ...setting, ...more });
  return {
    id,
    async run<A extends unknown[], R>(script: (...args: A) => R, ...args: A): Promise<R> {
      const { ok, value, error } = await answerOf(host, id, script, args);
      if (ok) return value as R;
      throw Object.assign(new Error(error?.message), { name: error?.name });
    },
    answer: <A extends unknown[]>(script: (...args: A) => unknown, settings: Settings, ...args: A) =>
      answerOf(host, id, script, args, settings),
    type: (range: string, values: (string | number | boolean)[][], as = ann) =>
      host.edit(id, { sheet: "Sheet1", range, values, as }),
    values: async (sheet = "Sheet1") =>
      (await host.file(id)).sheets.find(({ name }) => name === sheet)?.values,
  };
}
