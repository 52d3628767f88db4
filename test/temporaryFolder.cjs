/** Temporary files of a test run: all in one folder, which goes when the run ends; what a killed run left goes with the next. */
const { mkdirSync, readdirSync, rmSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");

const ours = /^plumbline-tests-(\d+)$/;

const isRunning = (id) => {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
};

/** Jest calls it before each run, with --watch many times in one process. */
module.exports = () => {
  const name = `plumbline-tests-${process.pid}`;
  const around = tmpdir();
  if (around.endsWith(name)) return;
  for (const left of readdirSync(around))
    if (ours.test(left) && !isRunning(Number(ours.exec(left)[1])))
      rmSync(join(around, left), { recursive: true, force: true });
  const folder = join(around, name);
  mkdirSync(folder);
  Object.assign(process.env, { TMPDIR: folder, TEMP: folder });
  process.on("exit", () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
};
