/** Keeps everything on a host as it is now, to come back to it any number of times. */
import { keepFile } from "../../host/model/keepFile";
import type { Host } from "../../host/openHost";

export function keepWorld({ world }: Host): () => void {
  const kept = [...world.files.values()].map((file) => ({ file, comeBack: keepFile(file) }));
  return () => {
    world.files.clear();
    for (const { file, comeBack } of kept) {
      world.files.set(file.id, file);
      comeBack();
    }
  };
}
