/** The warehouse in DuckDB: the schema, the files, the views, each from history/ as BigQuery takes them, too. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { loadParts } from "./loadParts.mjs";

const history = resolve(import.meta.dirname, "../../history");
const textOf = (name) => readFileSync(resolve(history, name), "utf8");
const viewFiles = readdirSync(resolve(history, "views")).sort();

/** Those meant for reading; the others prepare them. */
export const viewNames = viewFiles
  .map((name) => name.replace(/^\d+_|\.sql$/g, ""))
  .filter((name) => name.startsWith("plumbline__"));

/** What the view says of itself: the comment at its head. */
export const purposeOf = (view) =>
  textOf(`views/${viewFiles.find((name) => name.endsWith(`_${view}.sql`) && !name.includes("stg_"))}`)
    .split("\n")
    .filter((line) => line.startsWith("-- "))
    .map((line) => line.slice(3))
    .join(" ");

/** What DuckDB may hold beside its file, so that sixteen million marks fit a laptop; no view depends on the order of rows. */
const settings = { memory_limit: "1GB", preserve_insertion_order: "false" };

const folderName = "plumbline-history-";
const remove = (folder) => rmSync(folder, { recursive: true, force: true });

/** An empty warehouse in a file of its own, which compresses what memory would hold as it is; it goes when this process ends. */
export async function openWarehouse() {
  // It holds what somebody was marked: however this ends, it goes; after a kill, with the next one.
  for (const folder of leftBehind()) remove(folder);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT"])
    process.once(signal, () => process.exit(1));
  const folder = mkdtempSync(join(tmpdir(), `${folderName}${process.pid}-`));
  process.once("exit", () => remove(folder));
  const instance = await DuckDBInstance.create(join(folder, "warehouse.db"), settings);
  const connection = await instance.connect();
  await connection.run(textOf("schema.sql"));
  for (const name of viewFiles) await connection.run(textOf(`views/${name}`));
  const rows = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
  return {
    rows,
    /** @returns the parts that are loaded, and a sentence for each that does not fit the schema */
    load: (parts) => loadParts({ run: (sql) => connection.run(sql), rows }, parts),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** Folders of processes that are gone. */
const leftBehind = () =>
  readdirSync(tmpdir())
    .filter(
      (name) => name.startsWith(folderName) && !isRunning(Number.parseInt(name.slice(folderName.length), 10)),
    )
    .map((name) => join(tmpdir(), name));

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process is one that runs.
    return error.code === "EPERM";
  }
}
