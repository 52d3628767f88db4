/** Loads parts of exports into the warehouse: each whole, or not at all and named. */

/** What the schema cannot refuse, each with a query that finds it. */
const faults = {
  "a mark that is none of 1 to 5":
    "SELECT 1 FROM plumbline_mark WHERE submitted NOT BETWEEN 1 AND 5 OR calibrated NOT BETWEEN 1 AND 5",
  "the cycle twice": twice("plumbline_cycle", "cycle"),
  "a person twice": twice("plumbline_person_cycle", "employee_id"),
  "a mark twice": twice("plumbline_mark", "employee_id, criterion, rater_role, rater_number"),
  "a case twice": twice("plumbline_case", "employee_id, from_level, to_level"),
  "a criterion of a level twice": twice("plumbline_cycle_ladder", "level, criterion"),
};

function twice(table, keys) {
  return `SELECT 1 FROM ${table} GROUP BY org, cycle HAVING COUNT(*) > COUNT(DISTINCT hash(${keys}))`;
}

/**
 * All at once, which is fast; where that fails, one half and then the other, until it is known which part does not fit.
 * @returns the parts that are loaded, and a sentence for each that is not
 */
export async function loadParts(warehouse, parts) {
  await warehouse.run("BEGIN");
  const fault = await insert(warehouse, parts);
  await warehouse.run(fault ? "ROLLBACK" : "COMMIT");
  if (!fault) return { loaded: parts, refused: [] };
  if (parts.length === 1) {
    const [{ org, cycle, from }] = parts;
    const sentence = `${[org, cycle || "whom it removed"].join(", ")}: ${from} has ${fault}. It is not loaded; export it again.`;
    return { loaded: [], refused: [sentence] };
  }
  const half = Math.ceil(parts.length / 2);
  const first = await loadParts(warehouse, parts.slice(0, half));
  const second = await loadParts(warehouse, parts.slice(half));
  return { loaded: [...first.loaded, ...second.loaded], refused: [...first.refused, ...second.refused] };
}

/** @returns what does not fit; blank where everything does */
async function insert({ run, rows }, parts) {
  const columns = await rows(
    "SELECT table_name, column_name, data_type FROM duckdb_columns() WHERE NOT internal AND table_name LIKE 'plumbline\\_%' ESCAPE '\\' AND table_name NOT LIKE 'plumbline\\_\\_%' ESCAPE '\\'",
  );
  const files = parts.flatMap(({ org, cycle, files }) => files.map((file) => ({ ...file, org, cycle })));
  for (const table of new Set(files.map((file) => file.table))) {
    const own = columns.filter(({ table_name }) => table_name === table);
    if (!own.length) return `a table that is none of the schema's, "${table}"`;
    try {
      for (const kind of ["ndjson", "csv"])
        await insertFiles(
          run,
          own,
          files.filter((file) => file.table === table && file.name.endsWith(`.${kind}`)),
          kind,
        );
    } catch (error) {
      return `rows of ${table} that do not fit (${error.message.split("\n")[0]})`;
    }
  }
  for (const [fault, query] of Object.entries(faults))
    if ((await rows(`${query} LIMIT 1`)).length) return fault;
  return "";
}

/** Rows that name another organisation or cycle than their manifest stop it. */
async function insertFiles(run, columns, files, kind) {
  if (!files.length) return;
  const names = columns.map((one) => one.column_name);
  const types = `{${columns.map((one) => `${quoted(one.column_name)}: ${quoted(one.data_type)}`).join(", ")}}`;
  const paths = `[${files.map(({ path }) => quoted(pattern(path))).join(", ")}]`;
  const reader =
    kind === "csv"
      ? `read_csv(${paths}, header = true, filename = true, columns = ${types})`
      : `read_json(${paths}, format = 'newline_delimited', filename = true, columns = ${types})`;
  await run("CREATE OR REPLACE TEMP TABLE listed (path STRING, org STRING, cycle STRING)");
  const lines = files.map(({ path, org, cycle }) => `(${[path, org, cycle].map(quoted).join(", ")})`);
  await run(`INSERT INTO listed VALUES ${lines.join(", ")}`);
  const says = names.includes("cycle") ? "f.org = l.org AND f.cycle = l.cycle" : "f.org = l.org";
  const org = `CASE WHEN ${says} THEN f.org ELSE error('expected the organisation and cycle of the manifest, found ' || f.org) END`;
  const values = names.map((name) => (name === "org" ? org : `f.${name}`));
  await run(
    `INSERT INTO ${columns[0].table_name} (${names}) SELECT ${values} FROM ${reader} f JOIN listed l ON f.filename = l.path`,
  );
}

const quoted = (text) => `'${text.replaceAll("'", "''")}'`;
/** In DuckDB a path is a pattern: a folder named "History [2026]" stands for itself. */
const pattern = (path) => path.replace(/[*?[]/g, "[$&]");
