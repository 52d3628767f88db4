/** The hub's hardest cases: one manager, no second raters, eight managers, a thousand people. */
import { type Host, openHost } from "../../host/openHost";
import { filledHub, type Organisation } from "../../scripts/filledHub";
import { dist, hr } from "../plumbline";

const views = [
  "Calibration",
  "Agenda",
  "Everyone",
  "Promotions",
  "Distribution",
  "Tracks",
  "Agreement",
  "After",
  "Severity",
];
const cases: readonly (readonly [string, Organisation])[] = [
  ["one manager", { people: 9, managers: 1, secondEvery: 0, hasProfiles: false, hasPast: false }],
  ["no second raters", { people: 60, managers: 8, secondEvery: 0, hasProfiles: false }],
  ["eight managers", { people: 60, managers: 8, secondEvery: 4, hasProfiles: true }],
];

let host: Host;
beforeAll(async () => {
  host = await openHost({ dist, now: () => Date.parse("2026-10-20T09:00:00Z") });
});
afterAll(() => host.close());

const run = (hub: string, method: string, input: object) =>
  host.run(hub, { function: "handleRequest", args: [JSON.stringify({ method, input })], as: hr });

test.each(cases)(
  "with %s every view says something, and nothing it must not",
  async (_what, organisation) => {
    const hub = await filledHub(host, organisation);
    for (const [method, input] of [
      ["buildCalibration", {}],
      ["showSeverity", { shown: true, request: "severity" }],
    ] as const)
      expect(JSON.parse(String((await run(hub, method, input)).value))).toMatchObject({ ok: true });
    const { sheets } = await host.file(hub);
    for (const view of views) {
      const texts = sheets
        .find(({ name }) => name === view)!
        .values.flat()
        .map(String);
      expect([view, texts.join(" ").length > 200]).toEqual([view, true]);
      const said =
        /\bbias|\bwrong\b|demotion|potential|\bforced|\bcurve\b|NaN|undefined|\bnull\b|Infinity|!/i;
      expect([view, texts.filter((text) => said.test(text))]).toEqual([view, []]);
    }
  },
);

test("a thousand people: at most 100 calls and 10 s of Google's time, the first time and after; Calibration alone 25", async () => {
  const hub = await filledHub(host, { people: 1000, managers: 120, secondEvery: 5, hasProfiles: true });
  for (const _time of ["first", "again"]) {
    const { cost, value } = await run(hub, "buildCalibration", {});
    expect(JSON.parse(String(value))).toMatchObject({ ok: true, value: { people: 1001, problems: [] } });
    expect(cost.calls).toBeLessThanOrEqual(100);
    expect(cost.milliseconds).toBeLessThanOrEqual(10_000);
  }
  const { cost, value } = await run(hub, "buildCalibration", { only: "Calibration" });
  expect(JSON.parse(String(value))).toMatchObject({ ok: true, value: { people: 1001, problems: [] } });
  expect(cost.calls).toBeLessThanOrEqual(25);
  const { sheets } = await host.file(hub);
  const textsOf = (view: string) =>
    sheets
      .find(({ name }) => name === view)!
      .values.flat()
      .map(String);
  // No row as tall as the screen, and no meeting that only looks over those nobody questioned.
  const lines = textsOf("Distribution").map((text) => text.split("\n").length);
  expect(Math.max(...lines)).toBe(7);
  expect(textsOf("Agenda")).toContain("Talk · 20 people, 30 minutes");
});
