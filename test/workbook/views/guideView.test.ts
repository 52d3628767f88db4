import { cycleStates } from "../../../src/domain/cycle/cycle";
import { gridOf } from "../../../src/workbook/layout/brushes";
import { palette } from "../../../src/workbook/layout/palette";
import type { GuideState, HubGuide, PacketGuide } from "../../../src/workbook/views/guideState";
import { guideView } from "../../../src/workbook/views/guideView";

const hub: HubGuide = {
  kind: "hub",
  progress: [
    { rater: "Ann", submitted: 5, of: 5 },
    { rater: "=Bob", submitted: 1, of: 4 },
  ],
  ratingsHeadings: ["ID", "Cycle", "Role", "Status"],
  builtAt: "2026-08-05 14:02",
};

const packet: PacketGuide = {
  kind: "packet",
  cycle: { name: "2026-H1", state: "Rating", cutOff: "2026-06-30" },
  rater: "Ann",
  due: "",
  ask: ["hr@x.example"],
};

const linesOf = (state: GuideState) => guideView(state).values.map((cells) => cells.join(" | "));
const lines = (more: Partial<HubGuide> = {}) => linesOf({ ...hub, ...more });

test("raters furthest behind come first, with a bar that is full only when all is submitted", () => {
  const [bob, ann] = lines().filter((line) => /of \d$/.test(line) && !line.startsWith("="));
  expect(bob).toBe(`'=Bob | ${"█".repeat(5)}${"░".repeat(15)} | '1 of 4`);
  expect(ann).toContain("█".repeat(20));
  expect(lines({ progress: [{ rater: "C", submitted: 99, of: 100 }] }).join()).not.toContain("█".repeat(20));
});

test("it stays on one screen, however many raters there are", () => {
  const progress = Array.from({ length: 80 }, (_, at) => ({ rater: `R${at}`, submitted: at, of: 80 }));
  const text = lines({ progress });
  expect(text.length).toBeLessThan(36);
  expect(text.join()).toContain("and 68 more raters");
});

test("R1 in a packet it speaks to the rater alone", () => {
  const text = linesOf(packet).join("\n");
  expect(text).toContain("Packet of Ann");
  expect(text).toMatch(/You \| \S/);
  expect(text).not.toMatch(/Leadership|furthest behind/);
});

test("long texts wrap, and every part has a banded heading", () => {
  const { looks, values } = guideView(packet);
  const wraps = gridOf(looks, "wrap", values.length, 3);
  expect(wraps.slice(2).every((row) => row[1] === "wrap")).toBe(true);
  const bands = gridOf(looks, "background", values.length, 3);
  const banded = values.filter((_, at) => bands[at]!.every((one) => one === palette.band));
  expect(banded.map(([heading]) => heading)).toEqual(["Next step", "Where to ask"]);
});

test("a packet says whom to ask", () => {
  expect(linesOf(packet).join("\n")).toContain("hr@x.example");
});

test("R30 none of the words it must not use", () => {
  const ofCycle = cycleStates.map((name) =>
    linesOf({ ...packet, cycle: { name: "c", state: name, cutOff: "" } }).join("\n"),
  );
  // "Settings!A:B" names a sheet.
  const texts = [...ofCycle, lines().join("\n").replace(/\w+!/g, "")].join("\n");
  expect(texts).not.toMatch(/bias|biased|\bwrong\b|demotion|potential|forced|curve|!/i);
});
