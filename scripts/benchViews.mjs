/** What all views cost: calls and Google's time at a thousand people, and the statistics' own CPU at a thousand and ten thousand. */
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { build } from "esbuild";

const root = resolve(import.meta.dirname, "..");
const hr = "hr@example.com";
const sizes = [
  [1000, 120],
  [10000, 1200],
];

/**
 * @returns {Promise<{ name: string, value: number, unit: string }[]>}
 * @example (await viewsBench(openHost, dist))[0] // { name: "views.first.calls@1000", value: 85, unit: "calls" }
 */
export async function viewsBench(openHost, dist) {
  const { filledHub } = await load("scripts/filledHub.ts");
  const { statisticsOf } = await load("scripts/viewsStatistics.ts");
  const found = [];
  const report = (name, value, unit) => found.push({ name, value: Math.round(value), unit });
  for (const [people, managers] of sizes) {
    const host = await openHost({ dist, now: () => Date.parse("2026-10-20T09:00:00Z") });
    const hub = await filledHub(host, { people, managers, secondEvery: 5, hasProfiles: true });
    const { sheets } = await host.file(hub);
    const [somebody] = idsIn(sheets.find(({ name }) => name === "People").values);
    const asked = [
      ["first", "buildCalibration", {}],
      ["again", "buildCalibration", {}],
      ["alone", "buildCalibration", { only: "Calibration" }],
      // After one decision: the person's rows on Calibration and Everyone.
      ["onePerson", "redrawPeople", { people: [somebody] }],
    ];
    for (const [time, method, input] of people > 1000 ? [] : asked) {
      const args = [JSON.stringify({ method, input })];
      const { cost, value } = await host.run(hub, { function: "handleRequest", args, as: hr });
      if (!JSON.parse(value).ok) throw new Error(value.slice(0, 300));
      report(`views.${time}.calls@${people}`, cost.calls, "calls");
      report(`views.${time}.google@${people}`, cost.milliseconds, "ms");
    }
    host.close();
    const start = process.cpuUsage();
    statisticsOf(sheets);
    const { user, system } = process.cpuUsage(start);
    report(`views.statistics.cpu@${people}`, (user + system) / 1000, "ms");
  }
  return found;
}

const idsIn = ([headers, ...rows]) => rows.map((row) => row[headers.indexOf("Employee ID")]).filter(Boolean);

async function load(entry) {
  const outfile = resolve(root, `build/${entry.replace(/^.*\//, "").replace(".ts", ".cjs")}`);
  await build({
    entryPoints: [resolve(root, entry)],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "es2019",
  });
  return createRequire(import.meta.url)(outfile);
}
