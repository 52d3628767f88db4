/** Times severity on simulated organisations of three sizes, next to lme4 where R has it. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runInThisContext } from "node:vm";
import { buildSync } from "esbuild";

const SIZES = [
  [60, 400],
  [200, 1300],
  [1000, 10000],
];
/** Before that many runs the compiler's own time would be measured with the rest: it works beside the first thirty small ones. */
const warmUps = 40;

/**
 * CPU milliseconds of `severity`: the median of five runs once V8 has compiled it, and the first one of freshly loaded code; how time grows
 * (as a power of the number of people); memory; and lme4's CPU time where R has it, taken the same way.
 *
 * @returns {{ name: string, value: number, unit: string }[]}
 * @example severityBench()[0] // { name: "severity.cpu@60", value: 30, unit: "ms" }
 */
export function severityBench() {
  const { severity } = load("src/statistics/severity/severity.ts");
  const found = SIZES.flatMap(([managers, people]) => {
    const input = simulate(managers, people);
    const { severity: fresh } = load("src/statistics/severity/severity.ts");
    const first = cpu(() => fresh(input));
    for (let run = 0; run < warmUps; run++) severity(input);
    const times = [1, 2, 3, 4, 5].map(() => cpu(() => severity(input)));
    const lme4 = timeLme4(input);
    return [
      { name: `severity.cpu@${managers}`, value: times.sort((a, b) => a - b)[2], unit: "ms" },
      { name: `severity.first@${managers}`, value: first, unit: "ms" },
      ...(lme4 === undefined ? [] : [{ name: `lme4.cpu@${managers}`, value: lme4, unit: "ms" }]),
    ];
  });
  const times = found.filter(({ name }) => name.startsWith("severity.cpu")).map(({ value }) => value);
  const growth = Math.log(times[2] / times[0]) / Math.log(SIZES[2][1] / SIZES[0][1]);
  return [
    ...found,
    { name: "severity.growth", value: growth, unit: "power of people" },
    { name: "severity.memory@1000", value: process.memoryUsage().rss / 2 ** 20, unit: "MB" },
  ];
}

function cpu(work) {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function load(entry) {
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "statistics",
    target: "es2020",
  });
  return runInThisContext(`${outputFiles[0].text}; statistics`);
}

/** Teams, persons, raters and noise as in the reference simulations; 15 % second raters, three profiles. */
function simulate(managers, people, seed = 1) {
  const { mulberry32 } = load("src/statistics/mulberry32.ts");
  const random = mulberry32(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const draw = (count, sd) => Array.from({ length: count }, () => sd * normal());
  const severity = draw(managers, 0.3);
  const team = draw(managers, 0.25);
  const input = { composites: [], people: [] };
  const mark = (unit, rater, truth) =>
    input.composites.push({
      unit,
      rater: `r${rater}`,
      value: Math.round(4 * (truth + severity[rater] + 0.34 * normal())) / 4,
    });
  for (let p = 0; p < people; p++) {
    const home = p % managers;
    const truth = 3.3 + team[home] + 0.47 * normal();
    input.people.push({ unit: `p${p}`, team: `r${home}`, covariates: [1 + Math.floor(7 * random()), p % 2] });
    mark(`p${p}`, home, truth);
    if (random() < 0.15) mark(`p${p}`, (home + 1 + Math.floor((managers - 1) * random())) % managers, truth);
  }
  for (let v = 0; v < 3; v++) for (let r = 0; r < managers; r++) mark(`v${v}`, r, 2.3 + v);
  return input;
}

/** CPU milliseconds of lme4 on the same composites, the median of five after a first one; undefined where R or lme4 is missing. */
function timeLme4({ composites, people }) {
  const folder = mkdtempSync(join(tmpdir(), "lme4-"));
  const file = join(folder, "composites.csv");
  const personOf = new Map(people.map((person) => [person.unit, person]));
  const lines = composites.map(({ unit, rater, value }) => {
    const person = personOf.get(unit);
    const { team, covariates } = person ?? { team: "none", covariates: [0, 0] };
    return [unit, rater, team, ...covariates, person ? "none" : unit, person ? 1 : 0, value].join();
  });
  writeFileSync(file, `unit,rater,team,grade,track,profile,real,value\n${lines.join("\n")}`);
  const script = `suppressMessages(library(lme4)); d <- read.csv("${file}")
    f <- value ~ profile + I(real * grade) + I(real * track) + (0 + real | unit) + (0 + real | team) + (1 | rater)
    cpu <- function() sum(system.time(lmer(f, d))[c("user.self", "sys.self")]) * 1000
    invisible(cpu())
    cat(median(replicate(5, cpu())))`;
  const { status, stdout } = spawnSync("Rscript", ["-e", script], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  return status === 0 ? Number(stdout) : undefined;
}
