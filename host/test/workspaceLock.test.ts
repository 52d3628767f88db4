/** A workspace belongs to one host, also where several start at the same moment on the lock of one that was killed. */
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { lockWorkspace } from "../storage/workspaceLock";

const left = "2147483000";

test("who finds the lock of a killed host while another host takes it waits, and is told who has it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "lock-"));
  const [lock, taking, script] = ["in-use.lock", "in-use.lock.taking", "taker.cjs"].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  const taker = `
    import { lockWorkspace } from ${JSON.stringify(join(__dirname, "../storage/workspaceLock.ts"))};
    console.log("ready");
    console.log(JSON.stringify(lockWorkspace(${JSON.stringify(folder)})));`;
  buildSync({
    stdin: { contents: taker, resolveDir: __dirname },
    bundle: true,
    platform: "node",
    outfile: script,
  });
  writeFileSync(lock, left);
  // Here stands this process as the other host, which is just about to take it.
  writeFileSync(taking, "");
  const child = spawn(process.execPath, [script]);
  let said = "";
  const ended = new Promise((resolve) => child.on("exit", resolve));
  await new Promise<void>((resolve) => {
    child.stdout.on("data", (data) => {
      said += data;
      if (said.includes("ready")) resolve();
    });
  });
  writeFileSync(lock, String(process.pid));
  await ended;
  expect(JSON.parse(said.split("\n")[1] ?? "")).toEqual({ heldBy: process.pid, path: lock });
});

test("what a host left that was killed while it took the workspace keeps nobody out", () => {
  const folder = mkdtempSync(join(tmpdir(), "lock-"));
  writeFileSync(join(folder, "in-use.lock"), left);
  writeFileSync(join(folder, "in-use.lock.taking"), left);
  utimesSync(join(folder, "in-use.lock.taking"), new Date(0), new Date(0));
  const lock = lockWorkspace(folder);
  expect(readdirSync(folder)).toEqual(["in-use.lock"]);
  expect(readFileSync(join(folder, "in-use.lock"), "utf8")).toBe(String(process.pid));
  if ("release" in lock) lock.release();
  expect(readdirSync(folder)).toEqual([]);
});
