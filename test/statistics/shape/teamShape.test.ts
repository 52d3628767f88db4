import { mulberry32 } from "../../../src/statistics/mulberry32";
import { isRefused } from "../../../src/statistics/refusal";
import {
  type ShapeRow,
  shapeSentences,
  type TeamShape,
  teamShapes,
} from "../../../src/statistics/shape/teamShape";

/** Twelve raters with eight people each; rater "flat" marks each person alike everywhere, "middle" gives threes. */
function marks(): ShapeRow[] {
  const random = mulberry32(11);
  const mark = () => 1 + Math.floor(5 * random());
  return Array.from({ length: 96 }, (_, i): ShapeRow => {
    const rater = ["flat", "middle"][i % 12] ?? `r${i % 12}`;
    const same = mark();
    const all = rater === "flat" ? [same, same, same, same] : [mark(), mark(), mark(), mark()];
    return { rater, stratum: String(i % 2), marks: rater === "middle" ? [3, 3, 3, 3] : all };
  });
}

test("what stands out is found, in both directions, and said without a verdict", () => {
  const shapes = teamShapes(marks(), 3);
  const flat = shapes.get("flat") as TeamShape;
  expect(flat.people).toBe(8);
  expect(flat.acrossCriteria.pLow).toBeLessThan(0.01);
  expect(flat.acrossPeople.pHigh).toBeLessThan(0.1);
  const middle = shapes.get("middle") as TeamShape;
  expect(middle.middle.pHigh).toBeLessThan(0.01);
  expect(middle.acrossPeople.pLow).toBeLessThan(0.01);
  expect(shapeSentences("Anna", middle, 0.05)).toContain(
    "Anna uses the middle mark more often than in nearly all random groups of as many people. " +
      "The people may truly be like that.",
  );
  for (const [rater, shape] of shapes) {
    if (["flat", "middle"].includes(rater) || isRefused(shape)) continue;
    expect(shapeSentences("Anna", shape, 0.01)).toEqual([]);
  }
  expect(teamShapes([...marks()].reverse(), 3).get("flat")).toEqual(flat);
});

test("without real differences hardly any company is told something", () => {
  let told = 0;
  for (let seed = 1; seed <= 40; seed++) {
    const random = mulberry32(seed);
    const mark = () => 1 + Math.floor(5 * random());
    const rows = Array.from({ length: 72 }, (_, i): ShapeRow => {
      return { rater: `r${i % 12}`, stratum: "4", marks: [mark(), mark(), mark(), mark()] };
    });
    const sentences = [...teamShapes(rows, 3).values()].flatMap((shape) =>
      isRefused(shape) ? [] : shapeSentences("Anna", shape, 0.1),
    );
    if (sentences.length > 0) told++;
  }
  expect(told / 40).toBeLessThan(0.2);
});

test("people are compared with people of the same grades, where there are enough", () => {
  // At grade "x" everybody is marked alike everywhere; at grade "y" nobody is.
  const rows = Array.from({ length: 80 }, (_, i): ShapeRow => {
    const isX = i % 2 === 0;
    const level = 1 + (i % 5);
    return { rater: `r${i % 8}`, stratum: isX ? "x" : "y", marks: isX ? [level, level] : [level, 6 - level] };
  });
  const shape = teamShapes(rows, 3).get("r0") as TeamShape;
  expect(shape.acrossCriteria.usual).toBeCloseTo(shape.acrossCriteria.value, 10);
  expect(shape.acrossCriteria.pLow).toBeGreaterThan(0.9);
});

test("small teams, lonely raters and missing marks", () => {
  const rows = marks();
  expect(teamShapes(rows.slice(0, 40), 3).get("flat")).toMatchObject({ refused: "tooFewPeople" });
  expect(
    teamShapes(
      rows.filter(({ rater }) => rater === "flat"),
      3,
    ).get("flat"),
  ).toMatchObject({
    refused: "tooFewPeople",
  });
  expect(teamShapes([], 3).size).toBe(0);
  const gaps = rows.map((row, i) => ({
    ...row,
    marks: row.marks.map((mark, c) => ((i + c) % 3 ? mark : null)),
  }));
  expect(JSON.stringify([...teamShapes(gaps, 3)])).not.toContain("null");
  const broken = rows.map((row) => ({ ...row, marks: [Number.NaN] }));
  expect(teamShapes(broken, 3).get("flat")).toMatchObject({ refused: "notFinite" });
});
