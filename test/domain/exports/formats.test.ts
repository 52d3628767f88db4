/** The formats Plumbline comes with, filled, and read back by another program. */

import Papa from "papaparse";
import { localTime } from "../../../src/domain/day";
import {
  caseFacts,
  type FactSource,
  type Facts,
  factNames,
  isOfCriterion,
} from "../../../src/domain/exports/facts";
import { fileText, fill } from "../../../src/domain/exports/fill";
import { type ExportFormat, fixedText } from "../../../src/domain/exports/format";
import { markFacts } from "../../../src/domain/exports/markFacts";
import { isShape } from "../../../src/domain/exports/shape";
import { shippedFormats } from "../../../src/domain/exports/shippedFormats";
import { exportable } from "../../../src/domain/promotion/exportable";
import { emptyJobCode, levelsWithoutRow, withSystemTitles } from "../../../src/domain/promotion/jobCode";
import { marksOf } from "../../../src/domain/rating/rating";
import {
  assessments,
  criteria,
  decision,
  ladder,
  person,
  promotionCase,
  rating,
  standing,
} from "../examples";

const names = criteria.map(({ name }) => name);
const manager = person({ id: "0001", name: 'Mia "Mo" Ortiz', level: "M5", title: "Director of Product" });
const people = [
  manager,
  person({
    id: "007",
    name: "=IMPORTRANGE(1)",
    manager: "0001",
    email: "bond@example.com",
    department: "Product",
    location: "Berlin",
  }),
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
const jobCodes = [
  { ...emptyJobCode("IC3"), jobCode: "0300" },
  { ...emptyJobCode("IC4"), jobCode: "0400", payGrade: "G4" },
  {
    ...emptyJobCode("M4"),
    jobCode: "0140",
    jobProfile: "JP-140",
    promotionReason: "PROMO",
    promotionTemplate: "T-PRO",
    changeReason: "MOVE",
    changeTemplate: "T-MOVE",
  },
];

const sourceWith = (rows: typeof jobCodes): FactSource => ({
  cycle: "2026",
  people: new Map(people.map((one) => [one.id, one])),
  ladder: withSystemTitles(ladder, rows),
  jobCodes: new Map(rows.map((row) => [row.level, row])),
  clock: (instant) => localTime(instant, "Europe/Berlin"),
});
const marks = {
  given: marksOf(assessments(3, 4, "not observed", 3)),
  calibrated: marksOf(assessments(3, 5, 4, 3)),
};
const factsWith = (rows: typeof jobCodes): Facts[] => {
  const source = sourceWith(rows);
  return exportable(cases, people, source.ladder).rows.map((row) =>
    caseFacts(row, row.person.id === "007" ? marks : undefined, source),
  );
};
const facts = factsWith(jobCodes);
const format = (name: string): ExportFormat => shippedFormats().find((one) => one.name === name)!;
const read = (text: string) =>
  Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
const fileOf = (name: string, rows = facts) => fileText(format(name), fill(format(name), rows, names));

test("R26 all columns: the header never changes its order", () => {
  expect(fileOf("All columns").split("\r\n")[0]).toBe(
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
  expect(read(fileOf("All columns"))[0]).toEqual({
    employee_id: "007",
    work_email: "bond@example.com",
    name: "'=IMPORTRANGE(1)",
    effective_date: "2026-07-01",
    action: "PROMOTION",
    reason_code: "PROMO",
    current_track: "IC",
    current_grade: "3",
    current_title: "Senior PM",
    current_job_code: "0300",
    current_pay_grade: "P3",
    new_track: "management",
    new_grade: "4",
    new_title: "Group PM",
    new_job_code: "0140",
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

test("R24 a move across is a track change with its own reason; the current title is the roster's", () => {
  expect(read(fileOf("All columns"))[1]).toMatchObject({
    name: "Zoë, Müller",
    action: "TRACK_CHANGE",
    reason_code: "MOVE",
    current_title: "Lead Product Manager",
    current_pay_grade: "G4",
    manager_name: "",
    score_before_leadership: "",
  });
});

test("BambooHR: the job table, matched by employee number", () => {
  expect(fileOf("BambooHR")).toBe(
    "Employee #,Date,Location,Department,Division,Job Title,Reporting to\r\n" +
      '007,2026-07-01,Berlin,Product,,Group PM,"Mia ""Mo"" Ortiz"\r\n' +
      "008,2026-07-01,,,,Group PM,\r\n",
  );
});

test("SuccessFactors: keys, then labels, days as the United States write them", () => {
  const lines = fileOf("SuccessFactors").split("\r\n");
  expect(lines.slice(0, 3)).toEqual([
    "user-id,start-date,seq-number,event-reason,job-code,job-title,pay-grade,manager-id,notes",
    "User ID,Event Date,Sequence Number,Event Reason,Job Classification,Job Title,Pay Grade,Supervisor,Notes",
    "007,07/01/2026,1,PROMO,0140,Group PM,P4,0001,2026",
  ]);
});

test("HiBob: a row that lacks a column is left out, because the system clears what is blank", () => {
  const { rows, problems } = fill(format("HiBob"), facts, names);
  expect(rows.map(({ cells }) => cells)).toEqual([
    [
      "007",
      "bond@example.com",
      "01/07/2026",
      "Group PM",
      "Product",
      "Berlin",
      "0001@example.com",
      "Promotion",
    ],
  ]);
  expect(problems.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^Zoë, Müller \(008\), "Department": expected the department, found nothing/),
    expect.stringContaining('"Site"'),
    expect.stringContaining('"Reports to"'),
  ]);
});

test("HiBob: no file while a column comes from nothing; a blank on purpose is one", () => {
  const { columns, ...rest } = format("HiBob");
  const with_ = (from: string) =>
    fill({ ...rest, columns: [...columns, { ...columns[0]!, heading: "Team", from }] }, facts, names);
  expect(with_("").rows).toEqual([]);
  expect(with_("").problems[0]).toMatchObject({
    code: "export.unmapped",
    message: expect.stringContaining('HiBob, column "Team": expected a source, found none'),
  });
  expect(with_('""').rows).toHaveLength(1);
  expect(with_('"Core"').rows[0]!.cells.slice(-1)).toEqual(["Core"]);
});

test("a level without a job code is named once, with the rows that wait for it", () => {
  const none = factsWith([]);
  const { rows, problems } = fill(format("All columns"), none, names);
  expect(rows).toEqual([]);
  expect(problems.map(({ message }) => message)).toEqual([
    'Job codes, level M4, column "Job code": expected a value for "new_job_code", found nothing. Fill it in; 2 rows wait for it.',
  ]);
  expect(levelsWithoutRow(ladder, jobCodes)).toEqual(["IC1", "IC2", "IC5", "M5"]);
});

test("reason code and Workday template: of a promotion and of a move, each from its own column", () => {
  const columns = ["reason code", "Workday template"].map((from) => ({
    ...format("HiBob").columns[0]!,
    heading: from,
    from,
  }));
  const workday = { ...format("Workday"), columns };
  expect(fill(workday, facts, names).rows.map(({ cells }) => cells)).toEqual([
    ["PROMO", "T-PRO"],
    ["MOVE", "T-MOVE"],
  ]);
  const messages = fill(workday, factsWith([emptyJobCode("M4")]), names).problems.map(
    ({ message }) => message,
  );
  expect(messages.map((message) => /column "(.*?)"/.exec(message)?.[1])).toEqual([
    "Promotion: reason code",
    "Promotion: Workday template",
    "Track change: reason code",
    "Track change: Workday template",
  ]);
});

test("R26 a title comes from Job codes where it has one, for the file and for whether it changes", () => {
  const titled = jobCodes.map((row) => (row.level === "M4" ? { ...row, title: "Group Product Lead" } : row));
  expect(factsWith(titled).map(({ of }) => of["new title"])).toEqual([
    "Group Product Lead",
    "Group Product Lead",
  ]);
  const same = withSystemTitles(ladder, [{ level: "M4", title: " Senior PM" }]);
  expect(exportable(cases.slice(0, 1), people, same).leftOut[0]!.why).toContain("the title stays");
});

describe("files of marks", () => {
  const changed = standing({
    person: people[1]!,
    rating: rating({ person: "007", rater: "mia@example.com", assessments: assessments(3, 3, 4, 3) }),
    given: marksOf(assessments(3, 3, 4, 3)),
    calibrated: marksOf(assessments(3, 3, 2, 3)),
    decisions: [
      decision({
        id: "1",
        person: "007",
        from: "Leadership 4",
        to: "Leadership 2",
        comment: "Said in the room",
      }),
    ],
  });
  const all = markFacts(changed, marksOf(assessments(3, 3, 4, 3)), sourceWith(jobCodes));

  test("the audit has a row a person and criterion: original, who, when; calibrated, who, when, reason", () => {
    const rows = read(fileOf("Audit of marks", [...all]));
    expect(rows.map(({ criterion }) => criterion)).toEqual(names);
    expect(rows[2]).toEqual({
      employee_id: "007",
      name: "'=IMPORTRANGE(1)",
      cycle: "2026",
      level: "IC3",
      criterion: "Leadership",
      original_value: "4",
      original_by: "mia@example.com",
      original_at: "2026-04-01 11:00:00",
      calibrated_value: "2",
      calibrated_by: "The session",
      calibrated_at: "2026-05-01T09:00:00.000Z",
      reason: "New evidence",
      comment: "Said in the room",
    });
    expect(rows[0]).toMatchObject({
      original_value: "3",
      calibrated_value: "3",
      calibrated_by: "",
      reason: "",
    });
  });

  test("R38 final marks beside the baseline: ids, no names and no comments", () => {
    const text = fileOf("Final marks and baseline", [...all]);
    expect(text.split("\r\n")[3]).toBe(
      "007,2026,IC3,Leadership,4,4,2026-04-01 11:00:00,2,changed,New evidence,2026-05-01T09:00:00.000Z",
    );
    expect(text).not.toMatch(/IMPORTRANGE|Said in the room/);
  });

  test("who has no submitted rating has no row", () => {
    expect(markFacts(standing({ unratedReason: "late" }), undefined, sourceWith([]))).toEqual([]);
  });
});

test.each(shippedFormats().map((one) => [one.name, one] as const))(
  "%s names facts there are, and shapes",
  (_, one) => {
    const known = factNames(one.rowFor);
    for (const column of one.columns) {
      expect([...known, ""]).toContain(fixedText(column) === null ? column.from : "");
      expect(isShape(column.shape)).toBe(true);
      if (one.rowFor === "case")
        expect(column.heading.includes("{criterion}")).toBe(isOfCriterion(column.from));
    }
  },
);

test("every fact that can be chosen is there", () => {
  for (const name of factNames("case"))
    if (name !== "row number")
      expect([name, isOfCriterion(name) ? facts[0]!.by.Leadership![name] : facts[0]!.of[name]]).toEqual([
        name,
        expect.any(String),
      ]);
});

test("criteria whose names look alike keep columns of their own; headings in words keep the words", () => {
  const [before] = format("All columns").columns.slice(-2);
  const headings = (heading: string) =>
    fill(
      { ...format("All columns"), columns: [{ ...before!, heading }] },
      [],
      ["Craft!", "craft?", "Führung"],
    ).headings[0];
  expect(headings("before_{criterion}")).toEqual(["before_craft", "before_craft_2", "before_führung"]);
  expect(headings("Before: {criterion}")).toEqual(["Before: Craft!", "Before: craft?", "Before: Führung"]);
});

test("with and without byte order mark; values to paste have tabs and no headings", () => {
  const filled = fill(format("BambooHR"), facts, names);
  expect(fileText({ file: "CSV" }, filled).charCodeAt(0)).toBe("E".charCodeAt(0));
  expect(fileText({ file: "CSV with byte order mark" }, filled)).toBe(
    `\uFEFF${fileText({ file: "CSV" }, filled)}`,
  );
  const values = fileText({ file: "values to paste" }, filled);
  expect(
    Papa.parse<string[]>(values, { delimiter: "\t", newline: "\r\n", skipEmptyLines: true }).data,
  ).toEqual(filled.rows.map(({ cells }) => cells));
});
