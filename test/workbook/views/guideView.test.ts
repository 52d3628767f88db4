import { cycleStates } from "../../../src/domain/cycle/cycle";
import { gridOf } from "../../../src/workbook/layout/brushes";
import { palette } from "../../../src/workbook/layout/palette";
import type { GuideState, HubGuide, PacketGuide } from "../../../src/workbook/views/guideState";
import { guideView } from "../../../src/workbook/views/guideView";

const hub: HubGuide = {
  kind: "hub",
  headings: { ratings: ["ID", "Cycle", "Role", "Status"], raters: ["Work e-mail", "Packet"] },
};

const packet: PacketGuide = {
  kind: "packet",
  cycle: { name: "2026-H1", state: "Rating", cutOff: "2026-06-30" },
  rater: "Ann",
  due: "",
  returned: 0,
  sentBack: 0,
  reads: false,
  writes: 0,
  scale: [
    { mark: 1, name: "Far below", anchor: "Little was seen." },
    { mark: 2, name: "=Growing", anchor: "Part was seen." },
  ],
  ask: ["hr@x.example"],
};

const linesOf = (state: GuideState) => guideView(state).values.map((cells) => cells.join(" | "));
const lines = () => linesOf(hub);

test("the hub's Guide fits on one screen of a laptop, and nothing in it is as of some time", () => {
  expect(lines().length).toBeLessThan(24);
  expect(lines().join("\n")).not.toMatch(/as of|\d{4}-\d\d-\d\d \d\d:/);
});

test("a packet's Guide says where things stand in a heading, and no line of it is long", () => {
  const due = linesOf({ ...packet, due: "2026-11-12" });
  expect(due[3]).toMatch(/^Cycle 2026-H1 is in Rating, ratings due 12 November 2026/);
  expect(linesOf({ ...packet, cycle: { ...packet.cycle!, state: "Locked" } })[3]).toMatch(
    /^Cycle 2026-H1 is locked/,
  );
  for (const cell of due.flatMap((line) => line.split(" | "))) expect(cell.length).toBeLessThan(170);
});

test("a packet's Guide asks for what waits there before it says what holds for everybody", () => {
  const cycle = { ...packet.cycle!, state: "Pre-read" as const };
  const stepsOf = (state: Partial<PacketGuide>) => {
    const said = linesOf({ ...packet, cycle, ...state });
    const first = said.findIndex((line) => line.startsWith("Your next step"));
    return said
      .slice(
        first,
        said.findIndex((line, at) => at > first && line === " |  | "),
      )
      .join("\n");
  };
  expect(stepsOf({})).toContain("Marks are closed");
  expect(stepsOf({ reads: true })).toContain("Read before the meeting");
  const draft = { ...cycle, state: "Draft" as const };
  expect(stepsOf({ cycle: draft })).toContain("Nothing yet.");
  expect(stepsOf({ cycle: draft, writes: 2 })).toMatch(
    /^(?!.*Nothing yet).*2 letters of the cycle before are not/s,
  );
  expect(stepsOf({ reads: true, returned: 1 })).toMatch(
    /HR returned 1 report to you.*\n.*Read before the meeting/,
  );
  expect(stepsOf({ reads: true, returned: 2 })).not.toContain("Marks are closed");
  expect(stepsOf({ sentBack: 1 })).toMatch(/^Your next step \| 1 promotion case came back to you/);
  expect(stepsOf({ sentBack: 1, reads: true, cycle: { ...cycle, state: "Live" } })).toMatch(
    /1 promotion case came back.*\n.*Read before the meeting/,
  );
  // Nothing can be proposed again any more.
  expect(stepsOf({ sentBack: 1, cycle: { ...cycle, state: "Locked" } })).not.toContain("came back");
  expect(stepsOf({ returned: 2, cycle: packet.cycle })).toMatch(
    /HR returned 2 reports.*\n.*the list says what is left/,
  );
});

test("R1 in a packet it speaks to the rater alone", () => {
  const text = linesOf(packet).join("\n");
  expect(text).toContain("Packet of Ann");
  expect(text).toMatch(/Your next step \| \S/);
  expect(text).not.toMatch(/Leadership|By rater/);
});

test("long texts wrap, and every part has a banded heading", () => {
  const { looks, values } = guideView(packet);
  const wraps = gridOf(looks, "wrap", values.length, 3);
  expect(wraps.slice(2).every((row) => row[1] === "wrap")).toBe(true);
  const bands = gridOf(looks, "background", values.length, 3);
  const banded = values.filter((_, at) => bands[at]!.every((one) => one === palette.band));
  expect(banded.map(([heading]) => heading)).toEqual([
    "Cycle 2026-H1 is in Rating",
    "What the marks mean, against the person's own level",
    "Where to ask",
  ]);
});

test("while marks are given a packet says what each means and where the expectations stand, for whoever has only the sheet", () => {
  const text = linesOf(packet).join("\n");
  expect(text).toContain("1 Far below | Little was seen.");
  expect(text).toContain("2 =Growing | Part was seen.");
  expect(text).toContain("Rubric IC and Rubric Management");
  expect(linesOf({ ...packet, cycle: { ...packet.cycle!, state: "Live" } }).join("\n")).not.toContain(
    "1 Far below",
  );
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
