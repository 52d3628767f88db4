import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "../..");

/** Runs a script as if Node were another one; its exit code and what it says. */
const under = (version: string, script: string) =>
  new Promise<{ code: unknown; said: string }>((resolve) => {
    const pretend = `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "${version}" } })`;
    const words = [
      "--import",
      `data:text/javascript,${encodeURIComponent(pretend)}`,
      join(root, script),
      "--help",
    ];
    execFile(process.execPath, words, (error, _out, said) => resolve({ code: error?.code ?? 0, said }));
  });

test.each(["scripts/start.mjs", "scripts/build.mjs", "scripts/probe.mjs"])(
  "%s says in words which Node is needed, first",
  async (script) => {
    for (const version of ["18.20.4", "20.9.0", "20.14.0"])
      expect(await under(version, script)).toEqual({
        code: 1,
        said: `Node ${version} is too old: this needs Node 20.15.0 or newer. Install one from https://nodejs.org and run the command again.\n`,
      });
  },
);

test.each([["--workspace", "DIR"], ["--workspace=DIR"]])(
  "--state says that it is not used where %s holds files already, and nothing where it is new",
  async (...words) => {
    const folder = mkdtempSync(join(tmpdir(), "start-"));
    const start = [join(root, "scripts/start.mjs"), "--state", "live", ...words, "--help"];
    const said = () =>
      new Promise<string>((resolve) => {
        const own = start.map((word) => word.replace("DIR", folder));
        execFile(process.execPath, own, (_error, out) => resolve(out.split("\n")[0]!));
      });
    const line = `${folder} holds files already: --state live is not used.`;
    expect(await said()).not.toBe(line);
    writeFileSync(join(folder, "a.spreadsheet.json"), "{}");
    expect(await said()).toBe(line);
    rmSync(folder, { recursive: true });
  },
);

test("what package.json, its lock file, the README and the administrator's page say of Node is the same", () => {
  const read = (name: string) => readFileSync(join(root, name), "utf8");
  expect(JSON.parse(read("package.json")).engines.node).toBe(">=20.15.0");
  expect(JSON.parse(read("package-lock.json")).packages[""].engines.node).toBe(">=20.15.0");
  expect(read("README.md")).toContain("Node 20.15 or newer");
  expect(read("docs/workspace-administrator.md").replace(/\n/g, " ")).toContain("Node 20.15 or newer");
});
