#!/usr/bin/env bash
# Loads exports of Plumbline's history into BigQuery: bigquery.sh PROJECT:DATASET FOLDER…
# Each folder holds a manifest.json and its files. Job ids come from the digests in the manifest, so that loading the same
# files again loads nothing twice. Nothing is loaded where a file does not fit its manifest, or two exports say different
# things of one cycle; what was loaded on another day, and says something else, stands in plumbline__loaded_twice.
# DRY_RUN=1 prints the commands instead.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"

if [ $# -lt 2 ] || [[ ! "$1" =~ ^[A-Za-z0-9.:-]+:[A-Za-z0-9_]+$ ]]; then
  echo "Usage: bigquery.sh PROJECT:DATASET FOLDER…" >&2
  exit 2
fi
target="$1"
project="${target%:*}"
dataset="${target##*:}"
shift
for folder in "$@"; do
  [ -f "$folder/manifest.json" ] || { echo "$folder: expected a manifest.json, found none." >&2; exit 2; }
done

node --input-type=module -e '
  const { readExports } = await import(process.argv[1]);
  const { problems } = readExports(process.argv.slice(2));
  for (const problem of problems) console.error(problem);
  process.exit(problems.length ? 2 : 0);
' "$here/../scripts/history/readExports.mjs" "$@"

run() {
  if [ -n "${DRY_RUN:-}" ]; then printf '%q ' "$@"; echo; else "$@"; fi
}
query() { run bq --project_id="$project" query --use_legacy_sql=false --quiet "$1"; }
# Tables and views by the dataset's name: a view of BigQuery does not know a default one.
qualified() { sed -E "s/\b(EXISTS|VIEW|FROM|JOIN)([[:space:]]+)((stg_)?plumbline_)/\1\2\`$project\`.$dataset.\3/g" "$1" | grep -v '^--'; }

# Partitioned by the month in which the cycle was locked, clustered by organisation and grade where there is one.
node -e '
  const sql = require("node:fs").readFileSync(0, "utf8");
  process.stdout.write(sql.replace(/\n\);/g, (end, at) => {
    const table = sql.slice(sql.lastIndexOf("CREATE TABLE", at), at);
    const partition = table.includes("locked_on") ? " PARTITION BY DATE_TRUNC(locked_on, MONTH)" : "";
    return `\n)${partition} CLUSTER BY org${/\n  grade INT64/.test(table) ? ", grade" : ""};`;
  }));
' < <(qualified "$here/schema.sql") > "${TMPDIR:-/tmp}/plumbline-schema.$$.sql"
query "$(cat "${TMPDIR:-/tmp}/plumbline-schema.$$.sql")"
rm -f "${TMPDIR:-/tmp}/plumbline-schema.$$.sql"

for folder in "$@"; do
  # NDJSON where there is any, else CSV: table, file and digest, a line each.
  node -e '
    const { files } = JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8"));
    const json = files.filter(({ name }) => name.endsWith(".ndjson"));
    for (const { table, name, sha256 } of json.length ? json : files) console.log([table, name, sha256].join("\t"));
  ' "$folder/manifest.json" | while IFS=$'\t' read -r table name sha256; do
    format=NEWLINE_DELIMITED_JSON
    skip=()
    [[ "$name" == *.csv ]] && format=CSV && skip=(--skip_leading_rows=1)
    # A job that was there before answers "Already Exists": its rows are loaded.
    answer="$(run bq --project_id="$project" --job_id="plumbline_${table}_${sha256}" load \
      --source_format="$format" "${skip[@]}" "$dataset.$table" "$folder/$name" 2>&1)" || {
      [[ "$answer" == *"Already Exists"* ]] || { echo "$answer" >&2; exit 1; }
    }
    echo "$answer"
  done
done

for view in "$here"/views/*.sql "$here/loaded_twice.sql"; do query "$(qualified "$view")"; done
