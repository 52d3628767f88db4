/** The canonical file, read back by another program. */
import Papa from "papaparse";
import { exportable } from "../../../src/domain/promotion/exportable";
import { promotionsCsv, promotionsHeader } from "../../../src/domain/promotion/promotionsCsv";
import { marksOf } from "../../../src/domain/rating/rating";
import { assessments, criteria, ladder, person, promotionCase } from "../examples";

const manager = person({ id: "0001", name: 'Mia "Mo" Ortiz', level: "M5", title: "Director of Product" });
const people = [
  manager,
  person({ id: "007", name: "=IMPORTRANGE(1)", manager: "0001", email: "bond@example.com" }),
  person({ id: "008", name: "Zoë, Müller", manager: "gone", level: "IC4", title: "Lead Product Manager" }),
];
const approved = {
  status: "approved",
  effectiveDate: "2026-07-01",
  decidedOn: "2026-05-02",
  decidedBy: "Panel",
} as const;
const cases = [
  promotionCase({
    ...approved,
    person: "007",
    to: "M4",
    businessNeed: "A second team",
    rationale: "Led two launches.\nCoached three PMs.",
    bars: {
      "Hard skills": {
        bar: "met",
        evidence: "See https://docs.example.com/a?b=1, and (http://x.example/y).",
      },
    },
  }),
  promotionCase({ ...approved, person: "008", from: "IC4", to: "M4" }),
];
const marks = new Map([
  ["007", { before: marksOf(assessments(3, 4, "not observed", 3)), after: marksOf(assessments(3, 5, 4, 3)) }],
]);

const csv = promotionsCsv({ rows: exportable(cases, people, ladder).rows, people, ladder, marks });
const read = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;

test("R26 the header is the canonical one, in its order", () => {
  expect(csv.split("\r\n")[0]).toBe(
    "employee_id,work_email,name,effective_date,action,reason_code," +
      "current_track,current_grade,current_title,current_job_code,current_pay_grade," +
      "new_track,new_grade,new_title,new_job_code,new_pay_grade," +
      "manager_id,manager_name,cycle,decision,decision_date,decided_by,justification,evidence_links," +
      "score_before_hard_skills,score_after_hard_skills," +
      "score_before_cross_functionality,score_after_cross_functionality," +
      "score_before_leadership,score_after_leadership,score_before_accountability,score_after_accountability",
  );
});

test("R26 a promotion with a track change is one row that names both tracks", () => {
  expect(read[0]).toEqual({
    employee_id: "007",
    work_email: "bond@example.com",
    name: "'=IMPORTRANGE(1)",
    effective_date: "2026-07-01",
    action: "PROMOTION",
    reason_code: "",
    current_track: "IC",
    current_grade: "3",
    current_title: "Senior PM",
    current_job_code: "IC3",
    current_pay_grade: "P3",
    new_track: "management",
    new_grade: "4",
    new_title: "Group PM",
    new_job_code: "M4",
    new_pay_grade: "P4",
    manager_id: "0001",
    manager_name: 'Mia "Mo" Ortiz',
    cycle: "2026",
    decision: "approved",
    decision_date: "2026-05-02",
    decided_by: "Panel",
    justification: "Led two launches.\nCoached three PMs.",
    evidence_links: "https://docs.example.com/a?b=1 http://x.example/y",
    score_before_hard_skills: "3",
    score_after_hard_skills: "3",
    score_before_cross_functionality: "4",
    score_after_cross_functionality: "5",
    score_before_leadership: "not observed",
    score_after_leadership: "4",
    score_before_accountability: "3",
    score_after_accountability: "3",
  });
});

test("R24 a move across is a track change at the same pay; the title is the roster's", () => {
  expect(read).toHaveLength(2);
  expect(read[1]).toMatchObject({
    name: "Zoë, Müller",
    action: "TRACK_CHANGE",
    current_title: "Lead Product Manager",
    current_pay_grade: "P4",
    new_pay_grade: "P4",
    manager_name: "",
    evidence_links: "",
    score_before_leadership: "",
  });
});

test("the file begins with its first header and ends every line with \\r\\n", () => {
  expect(csv.charCodeAt(0)).toBe("e".charCodeAt(0));
  expect(csv.endsWith("\r\n")).toBe(true);
  expect(promotionsCsv({ rows: [], people, ladder, marks })).toBe(
    `${promotionsHeader(criteria).join(",")}\r\n`,
  );
});

test("criteria whose names look alike keep columns of their own", () => {
  const header = promotionsHeader([{ name: "Craft!" }, { name: "craft?" }, { name: "Führung" }]);
  expect(header.slice(24)).toEqual([
    "score_before_craft",
    "score_after_craft",
    "score_before_craft_2",
    "score_after_craft_2",
    "score_before_führung",
    "score_after_führung",
  ]);
});
