/** The person who is worked through in How Plumbline calculates: computed by hand there, and here by the product. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { display } from "../host/values/display";
import { localeOf } from "../host/values/locale";
import { scale } from "../src/content";
import { band, defaultBandCuts } from "../src/domain/calibration/band";
import { reasonsOf } from "../src/domain/calibration/discussable";
import { defaultFlagSettings } from "../src/domain/calibration/flags";
import { complete, standings } from "../src/domain/calibration/standing";
import { marksOf } from "../src/domain/rating/rating";
import { type SettingKey, settingKeys, settingRow } from "../src/workbook/tables/settingKeys";
import { readSettings } from "../src/workbook/tables/settings";
import { changeCell, changeFormat } from "../src/workbook/views/standingCells";
import { assessments, decision, ladder, person, rating } from "./domain/examples";

const guide = readFileSync(join(__dirname, "../docs/handbook/calculates.md"), "utf8").replace(
  /\n +(?=\S)/g,
  " ",
);
const chapter = (name: string) => guide.split(`## ${name}\n`)[1]!.split("\n## ")[0]!;

describe("one person, worked through", () => {
  const text = chapter("One person, worked through");
  const rows = [...text.matchAll(/^\| ([^|\n]+) \| (\d.*) \|$/gm)].map(([, name, cells]) => ({
    name: name!,
    numbers: cells!.split(" | ").map(Number),
  }));
  const column = (at: number) => rows.map(({ numbers }) => numbers[at] as 1 | 2 | 3 | 4 | 5);
  const [lastCycle, manager, second] = [1, 2, 3].map((at) => assessments(...column(at)));
  const [found] = standings({
    ladder: {
      ...ladder,
      criteria: ladder.criteria.map((one, at) => ({ ...one, weight: rows[at]!.numbers[0]! })),
    },
    isLadderWhole: true,
    raters: [],
    cycle: { name: "2026", cutOff: "2026-03-01" },
    today: "2026-05-01",
    flagSettings: defaultFlagSettings,
    people: [person({ id: "E1" })],
    ratings: [
      rating({ person: "E1", rater: "b1@example.com", assessments: manager! }),
      rating({ person: "E1", rater: "c1@example.com", role: "second rater", assessments: second! }),
    ],
    decisions: rows.flatMap(({ name, numbers: [, , from, , to] }) =>
      from === to ? [] : [decision({ id: name, from: `${name} ${from}`, to: `${name} ${to}` })],
    ),
    cases: [],
    history: [
      {
        ...{ id: "2025/E1", cycle: "2025", event: "final", when: "2025-06-01", by: "hr@example.com" },
        ...{ person: "E1", name: "Somebody", rater: "b1@example.com", role: "manager", level: "IC3" },
        marks: Object.fromEntries(
          Object.entries(marksOf(lastCycle!)).map(([name, given]) => [name, { given, calibrated: given }]),
        ),
      },
    ],
    unreadPeople: [],
    unreadRows: [],
  });

  test("the criteria are the product's, with the weights that are told", () => {
    expect(rows.map(({ name }) => name)).toEqual(ladder.criteria.map(({ name }) => name));
    expect(column(0)).toEqual([35, 25, 25, 15]);
  });

  test("R9 the overall, the lowest mark and the band as submitted", () => {
    expect(complete(found!.overallGiven)).toEqual({ value: 3.25, shown: "3.3", lowest: 2 });
    expect(scale[band(3.25) - 1]!.name).toBe("As expected");
    expect(text).toContain("325 / 100 = 3.25.");
    expect(text).toContain("the overall shows 3.3, the lowest mark 2.");
    expect(text).toContain("the band is *As expected*");
  });

  test("R9 the second rater's view enters nothing, and is why there is a talk", () => {
    expect(column(0).reduce((sum, weight, at) => sum + weight * column(3)[at]!, 0)).toBe(340);
    expect(found!.flags).toEqual([]);
    const why = reasonsOf(
      {
        ...{ id: "E1", grade: 3, unratedReason: "", case: "", shift: null, opinions: [], opinionsMissing: 0 },
        marks: found!.given,
        overall: complete(found!.overallGiven)!.value,
        flags: found!.flags,
        secondRatings: found!.secondRatings.map((one) => marksOf(one.assessments)),
      },
      defaultBandCuts,
    );
    expect(why).toEqual({
      raised: ["Leadership: 2 by the manager, 4 by a second rater."],
      open: [],
      worth: [],
    });
  });

  test("R10 after the meeting the overall lies on a cut and counts to the band above", () => {
    expect(Object.values(found!.calibrated)).toEqual(column(4));
    expect(complete(found!.overall)).toEqual({ value: 3.5, shown: "3.5", lowest: 3 });
    expect(scale[band(3.5) - 1]!.name).toBe("Beyond it");
    expect(text).toContain("350 / 100 = 3.5: the overall shows 3.5, the lowest mark 3.");
    expect(text).toContain("counts to the band above: *Beyond it*");
  });

  test("R18 the change is that of the numbers before they are rounded", () => {
    expect(complete(found!.past[0]!.overall)!.value).toBe(2.75);
    expect(found!.change).toBe(0.75);
    expect(display(changeCell(found!) as number, changeFormat, localeOf("en_US"))).toBe("+0.8");
    expect(text).toContain("275 / 100 = 2.75. 3.5 − 2.75 = 0.75, shown as +0.8:");
  });
});

test("R20 every number that HR can set on Settings is told, and no other", () => {
  // Without an opening it is no file for hiring, whose numbers are not HR's.
  const keys = (Object.keys(settingKeys) as SettingKey[]).filter((key) => key !== "opening");
  const unread = readSettings(keys.map((key) => settingRow(key, "soup"))).problems;
  const numbers = unread.flatMap(({ message, where }) =>
    /expected [^.]*(number|percentage)/.test(message) ? [where!.column!] : [],
  );
  expect(numbers).toContain("Flag: far apart by");
  const told = [...chapter("What HR can change, and what is fixed").matchAll(/^\| \*Settings\*.*$/gm)]
    .flatMap(([row]) => [...row.matchAll(/\*(.+?)\*/g)].map(([, name]) => name!))
    .filter((name) => name !== "Settings");
  expect([...told].sort()).toEqual([...numbers].sort());
});
