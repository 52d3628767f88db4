/** Opens a workspace that an earlier version made, unpacked into a folder of its own. */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { openHost } from "../../host/openHost";
import { schema } from "../../src/workbook/tables/versions";
import { dist, type Plumbline, plumblineOn } from "../plumbline";

/** The versions that left a workspace here. */
export const keptVersions: readonly string[] = readdirSync(__dirname, { withFileTypes: true })
  .filter((version) => version.isDirectory())
  .map(({ name }) => name);

/** "0.1/sample" and all others whose tables are older than today's. */
export const worlds: readonly string[] = keptVersions
  .filter((version) => Number(readFileSync(join(__dirname, version, "schema"), "utf8")) < schema)
  .flatMap((version) =>
    readdirSync(join(__dirname, version), { withFileTypes: true })
      .filter((world) => world.isDirectory())
      .map(({ name }) => `${version}/${name}`),
  );

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
