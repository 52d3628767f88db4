/** npm run history: exports that fit are loaded, printed and drawn; what does not fit is named and left out. */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "../..");
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "history-"));
  const make = `import { sampleHistory, writeExport } from ${JSON.stringify(join(root, "scripts/history/sampleHistory.mjs"))};
    for (const one of sampleHistory({ orgs: 2, cycles: 3, people: 60 })) writeExport(${JSON.stringify(folder)}, one);`;
  execFileSync(process.execPath, ["--input-type=module", "-e", make]);
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...exports: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, "scripts/history.mjs"), ...exports],
    {
      cwd: folder,
      encoding: "utf8",
    },
  );
  return { status, stdout, stderr };
};
/** Both exports as they were made. */
let whole: ReturnType<typeof run> & { page: string };
beforeAll(() => {
  const told = run(first(), second());
  whole = { ...told, page: readFileSync(at("history.html"), "utf8") };
});
const at = (name: string) => join(folder, name);
const first = () => at("org-0001");
const second = () => at("org-0002");
/** A copy of the first export, changed. */
const copy = (name: string) => {
  cpSync(first(), at(name), { recursive: true });
  return { path: at(name), manifest: at(`${name}/manifest.json`) };
};
const editManifest = (
  path: string,
  edit: (manifest: {
    format: string;
    files: { rows: number; sha256: string; table: string; name: string }[];
  }) => void,
) => {
  const manifest = JSON.parse(readFileSync(path, "utf8"));
  edit(manifest);
  writeFileSync(path, JSON.stringify(manifest));
};

test("two organisations are loaded, every view is printed, and the page has a sentence for each picture", () => {
  const { status, stdout, stderr, page } = whole;
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("2 organisations, 6 cycles");
  for (const view of [
    "promotion_rate",
    "time_in_grade",
    "calibration_change",
    "change_reason",
    "track_change",
    "coverage",
    "ladder_change",
    "reused_id",
  ])
    expect(stdout).toContain(`plumbline__${view}\n`);
  // Each organisation has 57 rated of 60; the three who are late are too few to show, and so are they alone.
  expect(/<figure id="promotion"[^>]*><\/figure><p>(.{11})/.exec(page)?.[1]).toBe("In 2021 H1,");
  expect(/src=|href=|employee_id|000001/.exec(page)).toBe(null);
});

test("every picture of history.html is in How Plumbline calculates", () => {
  const guide = readFileSync(join(root, "docs/handbook/calculates.md"), "utf8");
  const titles = [...whole.page.matchAll(/<h2>(.+?)<\/h2>/g)].map(([, title]) => title);
  expect(titles.length).toBeGreaterThan(4);
  expect(titles.filter((title) => !guide.includes(`**${title}**`))).toEqual([]);
});

test("a folder whose name is a pattern stands for itself", () => {
  copy("History [o]");
  copy("History o");
  // Were it a pattern, it would stand for the other folder.
  rmSync(at("History o/0003-plumbline_mark.ndjson"));
  expect(run(at("History [o]"))).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^1 org.*, 3 cycles/),
  });
});

test("what an export says neither commands the terminal nor turns its line round", () => {
  const { path, manifest } = copy("escapes");
  renamed(path, manifest, "org\\u001b[2J\\u202e");
  editManifest(manifest, (one) => Object.assign(one, { org: "org\u001b[2J\u202e" }));
  const { stdout, stderr, status } = run(path);
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("org\ufffd[2J\ufffd");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what must not come out
  expect(stdout).not.toMatch(/[\u001b\u202e]/);
});

test("the same export twice counts once", () => {
  copy("again");
  expect(run(first(), at("again"), second()).stdout).toBe(whole.stdout);
});

test("one cycle with two contents is named, and neither is loaded", () => {
  const { manifest } = copy("other");
  editManifest(manifest, ({ files }) => {
    const file = files.find(({ table }) => table === "plumbline_mark")!;
    const path = at(`other/${file.name}`);
    const text = readFileSync(path, "utf8").replace('"submitted":1', '"submitted":2');
    writeFileSync(path, text);
    file.sha256 = createHash("sha256").update(text).digest("hex");
  });
  const { status, stdout, stderr } = run(first(), at("other"), second());
  expect(status).toBe(1);
  expect(stderr).toMatch(/^org-0001, 2020 H1: .* and .* say different things\. Neither is loaded/);
  // The two other cycles of the first, and all three of the second.
  expect(stdout).toContain("2 organisations, 5 cycles");
});

const unread: readonly [string, (path: string, manifest: string) => void, RegExp][] = [
  [
    "of another version",
    (_, manifest) => editManifest(manifest, (one) => (one.format = "plumbline-history/2")),
    /expected the format "plumbline-history\/1", found "plumbline-history\/2"/,
  ],
  ["without a manifest", (_, manifest) => rmSync(manifest), /expected a manifest, found no such file/],
  ["with a broken manifest", (_, manifest) => writeFileSync(manifest, "{"), /expected a manifest in JSON/],
  [
    "with a file that was changed",
    (path) => appendFileSync(join(path, "0001-plumbline_cycle.ndjson"), "{}\n"),
    /changed since it was exported/,
  ],
  [
    "with a file that is gone",
    (path) => rmSync(join(path, "0001-plumbline_cycle.ndjson")),
    /it is not there/,
  ],
  [
    "with other rows than it says",
    (_, manifest) =>
      editManifest(manifest, ({ files }) => {
        files[0]!.rows = 9;
      }),
    /expected 9 rows, found 1/,
  ],
  [
    "that leads out of its folder",
    (_, manifest) =>
      editManifest(manifest, ({ files }) => {
        files[0]!.name = "../org-0002/manifest.json";
      }),
    /a list of files beside it/,
  ],
  [
    "whose files are a pattern",
    (path, manifest) => {
      cpSync(join(path, "0003-plumbline_mark.ndjson"), join(path, "*.ndjson"));
      editManifest(manifest, ({ files }) => {
        files.find(({ table }) => table === "plumbline_mark")!.name = "*.ndjson";
      });
    },
    /a list of files beside it/,
  ],
];

test("exports that are not what they say are named and not loaded, the others are", () => {
  const spoiled = unread.map(([name, spoil, says]) => {
    const { path, manifest } = copy(name.replace(/\W/g, "-"));
    spoil(path, manifest);
    return { name, path, says };
  });
  const { status, stdout, stderr } = run(...spoiled.map(({ path }) => path), second());
  expect(status).toBe(1);
  const lineOf = (path: string) => stderr.split("\n").find((line) => line.includes(path));
  for (const { name, path, says } of spoiled)
    expect([name, lineOf(path)]).toEqual([name, expect.stringMatching(says)]);
  expect(stdout).toContain("1 organisation, 3 cycles");
});

/** Changes the rows of a table in the first cycle of an export, and says so in its manifest. */
const editRows = (folder: string, table: string, edit: (rows: Record<string, unknown>[]) => unknown[]) =>
  editManifest(join(folder, "manifest.json"), ({ files }) => {
    const file = files.find((one) => one.table === table)!;
    const path = join(folder, file.name);
    const rows = edit(
      readFileSync(path, "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    );
    const text = rows.map((row) => `${JSON.stringify(row)}\n`).join("");
    writeFileSync(path, text);
    Object.assign(file, { rows: rows.length, sha256: createHash("sha256").update(text).digest("hex") });
  });
const renamed = (folder: string, manifest: string, org: string) => {
  editManifest(manifest, (one) => Object.assign(one, { org }));
  for (const { name } of JSON.parse(readFileSync(manifest, "utf8")).files as { name: string }[]) {
    const path = join(folder, name);
    writeFileSync(path, readFileSync(path, "utf8").replaceAll("org-0001", org));
  }
  editManifest(manifest, ({ files }) => {
    for (const file of files)
      file.sha256 = createHash("sha256")
        .update(readFileSync(join(folder, file.name)))
        .digest("hex");
  });
};
const [mark, person] = ["plumbline_mark", "plumbline_person_cycle"];
const oneWith = (more: object) => (rows: object[]) => [{ ...rows[0], ...more }, ...rows.slice(1)];

test("a cycle with rows that do not fit is named and left out, its other cycles and exports are loaded", () => {
  const spoiled = (
    [
      ["a text for a number", mark, oneWith({ grade: "seven" }), /grade|seven/],
      ["no day", person, oneWith({ hired_on: "yesterday" }), /yesterday/],
      ["nobody", mark, oneWith({ employee_id: null }), /NOT NULL/],
      ["another organisation", mark, oneWith({ org: "org-0002" }), /expected the organisation and cycle/],
      ["a mark of 9", mark, oneWith({ submitted: 9 }), /a mark that is none of 1 to 5/],
      ["a person twice", person, (rows: object[]) => [...rows, rows[0]], /has a person twice/],
      ["a mark twice", mark, (rows: object[]) => [...rows, rows[0]], /has a mark twice/],
    ] as const
  ).map(([name, table, edit, says], at) => {
    const { path, manifest } = copy(name.replace(/ /g, "-"));
    // Each is an organisation of its own.
    renamed(path, manifest, `spoiled-${at}`);
    editRows(path, table, edit);
    return { path, says };
  });
  const { status, stdout, stderr } = run(...spoiled.map(({ path }) => path), second());
  expect(status).toBe(1);
  for (const { path, says } of spoiled)
    expect(stderr.split("\n").find((line) => line.includes(path))).toMatch(says);
  // Two cycles of each are as they were.
  expect(stdout).toContain("8 organisations, 17 cycles");
});

test("without exports it says how it is called", () => {
  expect(run()).toMatchObject({ status: 2, stderr: expect.stringContaining("npm run history -- FOLDER") });
});

const bigquery = (...args: string[]) =>
  spawnSync("bash", [join(root, "history/bigquery.sh"), ...args], {
    encoding: "utf8",
    env: { ...process.env, DRY_RUN: "1" },
  });

test("bigquery.sh makes the tables, loads each file under its digest, then makes the views; repeated, the ids are the same", () => {
  const { status, stdout } = bigquery("my-project:history", first());
  expect(status).toBe(0);
  const plain = stdout.replace(/\\/g, "");
  expect(bigquery("my-project:history", first()).stdout).toBe(stdout);
  expect(plain.indexOf("CREATE TABLE")).toBeLessThan(plain.indexOf(" load "));
  expect(plain.lastIndexOf(" load ")).toBeLessThan(plain.indexOf("CREATE OR REPLACE VIEW"));
  expect(plain).toContain("PARTITION BY DATE_TRUNC(locked_on, MONTH) CLUSTER BY org, grade");
  const { files } = JSON.parse(readFileSync(join(first(), "manifest.json"), "utf8"));
  const ids = [...plain.matchAll(/--job_id=(\w+)/g)].map(([, id]) => id);
  expect(ids).toEqual(
    files.map(({ table, sha256 }: { table: string; sha256: string }) => `plumbline_${table}_${sha256}`),
  );
  // A view of BigQuery knows no default dataset.
  expect(plain).toContain("`my-project`.history.plumbline_person_cycle");
});

test("bigquery.sh loads nothing where two exports say different things of one cycle", () => {
  const { manifest } = copy("another");
  editManifest(manifest, ({ files }) => {
    const file = files.find(({ table }) => table === "plumbline_mark")!;
    const text = readFileSync(at(`another/${file.name}`), "utf8").replace('"submitted":1', '"submitted":2');
    writeFileSync(at(`another/${file.name}`), text);
    file.sha256 = createHash("sha256").update(text).digest("hex");
  });
  expect(bigquery("my-project:history", first(), at("another"))).toMatchObject({
    status: 2,
    stdout: "",
    stderr: expect.stringContaining("say different things"),
  });
});

test.each([
  [["history", "x"], /Usage/],
  [["my-project:history"], /Usage/],
  [["my-project:history; rm -rf", "x"], /Usage/],
  [["my-project:history", "nowhere"], /nowhere: expected a manifest.json/],
])("bigquery.sh refuses %j", (args, says) => {
  expect(bigquery(...args)).toMatchObject({ status: 2, stdout: "", stderr: expect.stringMatching(says) });
  expect(existsSync("nowhere")).toBe(false);
});

test("what it loads goes however it ends: with a terminal that is closed at once, after a kill with the next run", async () => {
  const temporary = at("temporary");
  mkdirSync(temporary);
  const env = { ...process.env, TMPDIR: temporary };
  const left = () => readdirSync(temporary).filter((name) => name.startsWith("plumbline-history-"));
  const endedBy = async (signal: NodeJS.Signals) => {
    const before = left().length;
    const script = [join(root, "scripts/history.mjs"), first(), second()];
    const running = spawn(process.execPath, script, { cwd: folder, env, stdio: "ignore" });
    const ended = once(running, "exit");
    while (left().length === before && running.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 5));
    running.kill(signal);
    await ended;
    return left().length - before;
  };
  expect(await endedBy("SIGHUP")).toBe(0);
  expect(await endedBy("SIGKILL")).toBe(1);
  mkdirSync(join(temporary, `plumbline-history-${process.pid}-others`));
  spawnSync(process.execPath, [join(root, "scripts/history.mjs"), first()], { cwd: folder, env });
  expect(left()).toEqual([`plumbline-history-${process.pid}-others`]);
});
