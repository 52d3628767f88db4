/** Opens a workspace that an earlier version made, unpacked into a folder of its own. */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { openHost } from "../../host/openHost";
import { dist, type Plumbline, plumblineOn } from "../plumbline";

/** "0.1/sample" and all the others. */
export const worlds: readonly string[] = readdirSync(__dirname, { withFileTypes: true })
  .filter((version) => version.isDirectory())
  .flatMap(({ name }) => readdirSync(join(__dirname, name)).map((world) => `${name}/${world}`));

export async function openWorld(world: string): Promise<Plumbline> {
  const workspace = mkdtempSync(join(tmpdir(), "plumbline-world-"));
  for (const name of readdirSync(join(__dirname, world)))
    writeFileSync(
      join(workspace, name.replace(/\.gz$/, "")),
      gunzipSync(readFileSync(join(__dirname, world, name))),
    );
  const host = await openHost({ dist, workspace, now: () => Date.parse("2026-11-03T09:00:00Z") });
  const hub = [...host.world.files.values()].find(({ documentProperties }) => documentProperties.hub)!;
  return plumblineOn(host, hub.id, "later");
}
