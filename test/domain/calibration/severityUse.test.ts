/** What a record of decision says of the sheet Severity. */
import { severityInWords, severitySwitched } from "../../../src/domain/calibration/severityUse";

const line = (when: string, shown: boolean, cycle = "2026 H2") => ({
  when,
  who: "hr@example.com",
  what: severitySwitched(cycle, shown, ["owner@example.com", "hr@example.com"]),
});

test.each([
  ["nobody asked for it", [], "Nobody had the sheet Severity made in this cycle."],
  [
    "another cycle had it",
    [line("2026-05-02 09:00:00", true, "2026 H1")],
    "Nobody had the sheet Severity made in this cycle.",
  ],
  [
    "only taken away",
    [line("2026-11-02 09:00:00", false)],
    "Nobody had the sheet Severity made in this cycle.",
  ],
  [
    "it is on, and was made twice",
    [line("2026-11-02 09:00:00", true), line("2026-11-02 10:00:00", true)],
    "hr@example.com had the sheet Severity made, on since 2026-11-02 09:00 and is not taken away yet; who could open it: owner@example.com, hr@example.com.",
  ],
  [
    "it was on once",
    [
      line("2026-11-02 09:00:00", true),
      line("2026-11-03 10:30:59", false),
      line("2026-11-03 11:00:00", false),
    ],
    "hr@example.com had the sheet Severity made, on since 2026-11-02 09:00 until 2026-11-03 10:30; who could open it: owner@example.com, hr@example.com.",
  ],
])("R17 %s", (_, log, expected) => {
  expect(severityInWords(log, "2026 H2")).toBe(expected);
});

test("R17 each time it was on is said", () => {
  const log = [
    line("2026-11-02 09:00:00", true),
    line("2026-11-02 10:00:00", false),
    line("2026-11-04 09:00:00", true),
  ];
  expect(severityInWords(log, "2026 H2").match(/on since/g)).toHaveLength(2);
});
