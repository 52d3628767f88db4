/** The files of an export of history as one download, with their manifest. */
import {
  type HistoryManifest,
  type WarehouseFile,
  warehouseFiles,
} from "../../../domain/history/warehouseFiles";
import type { CycleHistory, HistoryPage, NotedHistory } from "../../contract";
import { zipOf } from "../../load/zip";

export interface WrittenHistory {
  readonly org: string;
  readonly files: readonly (Omit<WarehouseFile, "text"> & {
    readonly sha256: string;
    readonly content: Bytes;
  })[];
  /** Of the data files alone. */
  readonly rows: number;
  /** The same for the same content, whenever it goes out. */
  readonly digest: string;
}

type Bytes = Uint8Array<ArrayBuffer>;
export type NamedHistory = CycleHistory & { readonly cycle: string };

/** @param removed who was removed since an earlier export: employee id and day */
export async function writtenHistory(
  org: string,
  cycles: readonly NamedHistory[],
  removed: HistoryPage["removed"],
): Promise<WrittenHistory> {
  const files: WrittenHistory["files"][number][] = [];
  for (const { text, ...file } of warehouseFiles(org, cycles, removed)) {
    const content = new TextEncoder().encode(text);
    files.push({ ...file, content, sha256: await sha256(content) });
  }
  const rows = files.filter(({ name }) => name.endsWith(".ndjson")).reduce((sum, file) => sum + file.rows, 0);
  const digests = files.map((file) => file.sha256).join("\n");
  return { org, files, rows, digest: await sha256(new TextEncoder().encode(digests)) };
}

/** @param folder the name of the one folder it unpacks to */
export function historyZip(
  folder: string,
  { org, files }: WrittenHistory,
  { version, madeAt }: NotedHistory,
): Blob {
  const manifest: HistoryManifest = {
    format: "plumbline-history/1",
    plumbline: version,
    madeAt,
    org,
    files: files.map(({ name, table, cycle, rows, sha256 }) => ({ name, table, cycle, rows, sha256 })),
  };
  const text = new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
  const entries = [{ name: "manifest.json", content: text }, ...files];
  return zipOf(entries.map(({ name, content }) => ({ name: `${folder}/${name}`, content })));
}

async function sha256(bytes: Bytes): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
