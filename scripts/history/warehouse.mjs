/** The warehouse in DuckDB: the schema, the files, the views, each from history/ as BigQuery takes them, too. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

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

/** An empty warehouse in a file of its own, which compresses what memory would hold as it is; it goes when this process ends. */
export async function openWarehouse() {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-history-"));
  // It holds what somebody was marked: however this ends, it goes.
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
  const instance = await DuckDBInstance.create(join(folder, "warehouse.db"), settings);
  const connection = await instance.connect();
  await connection.run(textOf("schema.sql"));
  for (const name of viewFiles) await connection.run(textOf(`views/${name}`));
  const rows = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
  return {
    rows,
    /** @throws Error where a row lacks what the schema asks for */
    load: (files) => load(connection, rows, files),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function load(connection, rows, files) {
  const columns = await rows(
    "SELECT table_name, column_name, data_type FROM duckdb_columns() WHERE NOT internal AND table_name LIKE 'plumbline\\_%' ESCAPE '\\' AND table_name NOT LIKE 'plumbline\\_\\_%' ESCAPE '\\'",
  );
  for (const table of new Set(files.map((file) => file.table))) {
    const own = columns.filter(({ table_name }) => table_name === table);
    if (!own.length) throw new Error(`Expected a table of the schema, found "${table}".`);
    const types = `{${own.map((one) => `${quoted(one.column_name)}: ${quoted(one.data_type)}`).join(", ")}}`;
    const paths = files.filter((file) => file.table === table).map(({ path }) => path);
    const list = (ending) =>
      `[${paths
        .filter((path) => path.endsWith(ending))
        .map(quoted)
        .join(", ")}]`;
    const names = own.map((one) => one.column_name).join(", ");
    for (const [ending, reader] of [
      [".ndjson", `read_json(${list(".ndjson")}, format = 'newline_delimited', columns = ${types})`],
      [".csv", `read_csv(${list(".csv")}, header = true, columns = ${types})`],
    ])
      if (paths.some((path) => path.endsWith(ending)))
        await connection.run(`INSERT INTO ${table} (${names}) SELECT ${names} FROM ${reader}`);
  }
}

const quoted = (text) => `'${text.replaceAll("'", "''")}'`;
