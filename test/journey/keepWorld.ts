/** Keeps everything on a host as it is now, to come back to it any number of times. */
import { restore, snapshotOf } from "../../host/model/snapshot";
import type { Host } from "../../host/openHost";

export function keepWorld({ world }: Host): () => void {
  const kept = [...world.files.values()].map((file) => ({
    file,
    state: snapshotOf(file),
    properties: { ...file.documentProperties },
    permissions: structuredClone(file.permissions),
  }));
  return () => {
    world.files.clear();
    for (const one of kept) {
      world.files.set(one.file.id, one.file);
      restore(one.file, one.state);
      one.state = snapshotOf(one.file);
      one.file.documentProperties = { ...one.properties };
      one.file.permissions = structuredClone(one.permissions);
    }
  };
}
