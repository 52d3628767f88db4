/**
 * npm run --silent roster -- FILE [--json] [--answers FILE]: reads a roster exactly as the import page does, against the
 * shipped ladder and an empty workbook, and prints what it understood (docs/roster-command.md).
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { build } from "esbuild";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean" }, answers: { type: "string" } },
});
const [file] = positionals;
if (positionals.length !== 1) {
  console.error("Usage: npm run --silent roster -- FILE [--json] [--answers FILE]");
  process.exit(2);
}

const { readRosterBytes, readRoster, levels, aboveTheLadder, notProductManager } = await modules();
const now = new Date();
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  .map((part) => `${part}`.padStart(2, "0"))
  .join("-");
const answers = options.answers ? JSON.parse(readFileSync(options.answers, "utf8")) : {};
const { rows, problems: ofFile, note } = readRosterBytes(file, readFileSync(file));
const roster = readRoster(rows, { ladder: { levels }, answers, today });
const problems = rows.length ? [...ofFile, ...roster.problems] : ofFile;
const notices = [...(note ? [{ code: "roster.windows1252", message: note }] : []), ...roster.notices];
const { mapping, questions, unused } = roster;
const people = roster.people.map(shown);
const report = { mapping, questions, problems, notices, people, unused };
if (options.json) console.log(JSON.stringify(report, null, 2));
else print(report);

/** A field that is absent is not read from this file; null is blank there. */
function shown({ levelCode, aboveLadder, ...person }) {
  const level = aboveLadder ? aboveTheLadder : levelCode;
  const standing = aboveLadder
    ? aboveTheLadder
    : levelCode
      ? "on the ladder"
      : levelCode === null
        ? notProductManager
        : undefined;
  return { ...person, level, standing };
}

function print({ mapping, questions, problems, notices, people, unused }) {
  const section = (title, lines) =>
    lines.length && console.log(`\n${title}\n${lines.map((line) => `  ${line}`).join("\n")}`);
  console.log(`${file}: ${people.length} people, ${questions.length} questions, ${problems.length} problems`);
  section(
    "Columns",
    Object.entries(mapping).map(([field, header]) => `${field}: ${header ?? "not in this file"}`),
  );
  section("Not used", unused);
  section(
    "Questions",
    questions.map(({ id, message, choices, proposed }) => {
      const ways = choices
        .slice(0, 14)
        .map(({ value }) => (value === proposed ? `${value} (proposed)` : value));
      return `${id}: ${message} [${ways.join(" | ")}${choices.length > 14 ? " | …" : ""}]`;
    }),
  );
  section(
    "Problems",
    problems.map(({ message }) => message),
  );
  section(
    "To know",
    notices.map(({ message }) => message),
  );
  section(
    "People",
    people.map(({ id, name, email, managerId, level, standing, hired, status }) =>
      [
        id,
        name,
        email,
        managerId && `manager ${managerId}`,
        level ?? standing ?? "level not read",
        hired && `hired ${hired}`,
        status,
      ]
        .filter(Boolean)
        .join(", "),
    ),
  );
}

/** The modules of the import page, as the page has them. */
async function modules() {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { readRosterBytes } from "./src/pages/import/people/readRosterBytes";
        export { readRoster } from "./src/domain/people/roster/readRoster";
        export { aboveTheLadder } from "./src/domain/ladder/ladder";
        export { notProductManager } from "./src/domain/people/person";
        export { levels } from "./src/content";`,
      resolveDir: `${import.meta.dirname}/..`,
    },
    bundle: true,
    write: false,
    format: "esm",
    charset: "utf8",
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}
