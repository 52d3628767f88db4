/** A hub that many tests start from: made once for each build and day, and read from a file from then on. */
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { openHost } from "../../host/openHost";
import { fileOfText, textOfFile } from "../../host/storage/fileJson";
import { settingsOfText, settingsText } from "../../host/storage/settingsJson";
import { keptPath } from "../keptPath";
import { dist, type Plumbline, plumblineOn } from "../plumbline";

const runner = ["main.js", "runtime.js"].map((name) => resolve(__dirname, "../../build/host", name));

interface Kept {
  hub: string;
  files: string[];
  settings: string;
}

/**
 * @param name of what `make` makes, as a part of a file's name
 * @param folder the add-on that the test runs, a copy of dist
 */
export async function keptHub(
  name: string,
  make: () => Promise<Plumbline>,
  folder: string,
): Promise<Plumbline> {
  const day = new Date().toISOString().slice(0, 10);
  const path = keptPath(name, [dist, ...runner, __dirname, resolve(__dirname, "../soak")], day);
  if (!existsSync(path)) await keep(await make(), path);
  const { hub, files, settings } = JSON.parse(readFileSync(path, "utf8")) as Kept;
  const opened = await openHost({ dist: folder });
  for (const file of files.map(fileOfText)) opened.world.files.set(file.id, file);
  Object.assign(opened.world, settingsOfText(settings));
  return plumblineOn(opened, hub, "later");
}

async function keep({ host: made, hub }: Plumbline, path: string): Promise<void> {
  const files = [...made.world.files.values()].map(textOfFile);
  const kept: Kept = { hub, files, settings: settingsText(made.world) };
  const own = `${path}.${process.pid}`;
  writeFileSync(own, JSON.stringify(kept));
  renameSync(own, path);
  await made.close();
}
