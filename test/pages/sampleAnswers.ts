/** What the stub of the server answers: one manager's reports and one HR workbook, on the shipped ladder. */

import {
  criteria,
  grades,
  levels,
  reasonCodes,
  rubricIC,
  rubricManagement,
  scale,
  vignettes,
} from "../../src/content";
import type { Mark, RatingRole } from "../../src/domain/rating/rating";
import type { Contract } from "../../src/rpc/contract";
import { roomPerson } from "./room/sampleRoom";

type Out<M extends keyof Contract> = Contract[M]["output"];
type Task = Out<"openReport">;

const nothingSaid = Object.fromEntries(criteria.map(({ name }) => [name, { mark: null, evidence: "" }]));

function taskOf(
  rating: string,
  name: string,
  level: string,
  role: RatingRole,
  said: Partial<Task["said"]> = {},
): Task {
  return {
    rating,
    person: rating,
    name,
    title: role === "vignette" ? "" : (levels.find(({ code }) => code === level)?.title ?? ""),
    level,
    timeInGrade: role === "vignette" ? "" : "2 y 3 mo",
    role,
    rater: "ada@example.com",
    onBehalfOf: "",
    status: "open",
    savedAt: "",
    isTypedOver: false,
    olderLadder: "",
    marked: 0,
    criteria: criteria.length,
    returnedBecause: "",
    givenOver: "",
    changedSince: null,
    presence: null,
    canRate: true,
    said: { assessments: nothingSaid, evidence: [], last: null, own: [], profile: "", intended: {}, ...said },
  };
}

const evidence = "Led the renewal interviews in May; the two findings changed the plan for reminders.";

const saidTo = (mark: Mark, of: number) =>
  Object.fromEntries(
    criteria.map(({ name }, index) => [name, index < of ? { mark, evidence } : { mark: null, evidence: "" }]),
  );

export function sampleTasks(): Task[] {
  const kim = vignettes[0];
  const last = { level: "IC3", marks: Object.fromEntries(criteria.map(({ name }) => [name, 3 as const])) };
  return [
    taskOf("r1", "Siobhán Nguyễn", "IC3", "manager", { last }),
    {
      ...taskOf("r2", "Bartholomew Featherstonehaugh-Cholmondeley von Hohenlohe", "IC2", "manager", {
        assessments: saidTo(3, 2),
      }),
      status: "draft",
      savedAt: "2026-10-05T09:12:00Z",
      marked: 2,
    },
    {
      ...taskOf("r3", "نور الحسيني", "IC4", "manager", { assessments: saidTo(4, 4) }),
      status: "submitted",
      canRate: false,
      savedAt: "2026-10-04T15:40:00Z",
      marked: 4,
    },
    taskOf("r4", "Ola Berg", "M5", "second rater"),
    taskOf("v1", kim?.title ?? "", kim?.level ?? "", "vignette", { profile: kim?.profile ?? "" }),
  ];
}

const textsOf = (cells: typeof rubricIC) =>
  cells.map(({ level, criterion, expectation, seenWhen }) => ({
    level,
    criterion: criteria.find(({ code }) => code === criterion)!.name,
    expectation,
    seenWhen,
  }));

export const sampleLadder: Out<"openLadder"> = {
  grades: [...grades],
  levels: [...levels],
  criteria: criteria.map(({ name, covers, weight }) => ({ name, covers, weight, onlyFor: "" as const })),
  cells: [...textsOf(rubricIC), ...textsOf(rubricManagement)],
  benchmarks: [...rubricIC, ...rubricManagement].flatMap(({ level, criterion, benchmark }) =>
    benchmark
      ? [
          {
            ...benchmark,
            id: `${level} ${criterion}`,
            level,
            criterion: criteria.find(({ code }) => code === criterion)!.name,
          },
        ]
      : [],
  ),
  scale: [...scale],
};

const textOf = (level: string, criterion: string) =>
  sampleLadder.cells.find((cell) => cell.level === level && cell.criterion === criterion)!;

export const sampleCriteria = criteria.map(({ name }) => name);
export const sampleLevels = [...levels];

export const sampleWhereabouts: Out<"whereAmI"> = {
  version: "0.2.0",
  file: { kind: "hub", name: "PM calibration 2026" },
  you: { email: "hanna.hr@example.com", role: "owner" },
  cycle: { name: "2026 autumn", state: "Rating", cutOff: "2026-10-01" },
  stands: "Raters are at work: 34 of 52 ratings are submitted. Rating is planned to close when all are in.",
  next: { view: "collect", label: "Collect ratings" },
  views: [
    "home",
    "setUp",
    "importPeople",
    "cycle",
    "packets",
    "collect",
    "rate",
    "propose",
    "build",
    "decide",
    "cases",
    "export",
    "history",
  ],
  progress: { submitted: 34, of: 52 },
  beside: "Also asked for: 3 of 8 second ratings, 12 of 45 shared profiles",
  problems: [],
};

export const sampleSecondRaters: Out<"secondRaters"> = {
  whyNot: "",
  views: [{ person: "000001", rater: "bob@example.com", name: "Ola Berg", raterName: "Bob Berg" }],
  proposal: [
    { person: "000002", rater: "ann@example.com", name: "Siobhán Nguyễn", raterName: "Ann Archer" },
    {
      person: "000003",
      rater: "bob@example.com",
      name: "Bartholomew Featherstonehaugh-Cholmondeley von Hohenlohe",
      raterName: "Bob Berg",
    },
  ],
  linked:
    "2 of 3 raters are linked by 1 shared person; there are 2 groups that cannot be compared with each other.",
  oneMore:
    "One more, Ann Archer for Siobhán Nguyễn, would link 3 raters who are apart now and with them everybody.",
  linkedThen:
    "All 3 raters are linked by 3 shared people. On average two of them can be compared as closely as if both had rated 1.3 of the same people.",
  people: [
    { id: "000001", name: "Ola Berg", level: "IC3" },
    { id: "000002", name: "Siobhán Nguyễn", level: "IC3" },
  ],
  raters: [
    { email: "ann@example.com", name: "Ann Archer" },
    { email: "bob@example.com", name: "Bob Berg" },
  ],
  problems: [],
};

export const samplePackets: Out<"packets"> = {
  isRating: true,
  due: "2026-10-10",
  profiles: 3,
  today: "2026-10-12",
  raters: ["Ada Ng", "Bartholomew Featherstonehaugh-Cholmondeley", "نور الحسيني", "Ola Berg"].map(
    (name, index) => ({
      rater: `rater${index + 1}@example.com`,
      name,
      people: index + 1,
      reports: [
        { task: `${index}/mia`, name: "Mia Ito" },
        { task: `${index}/bo`, name: "Siobhán Nguyễn" },
      ].slice(0, index + 1),
      toRead: 0,
      toApprove: 0,
      packet: index < 2 ? { id: `file${index}`, url: `https://example.com/file${index}`, madeBy: "" } : null,
      isShared: index < 2,
      invited: index === 0 ? "2026-10-01T09:00:00Z" : "",
      lastMail: index === 0 ? "2026-10-05T09:00:00Z" : "",
      mailTrouble: "",
      oldPackets: [],
      alsoSignsInAs: index === 0 ? ["ada@private.example"] : [],
      progress: { submitted: index, of: index + 1 },
      needsUpdate: index === 1,
      closesTo: [],
      hasLeft: false,
      isClosed: false,
    }),
  ),
  completion: {
    reports: { submitted: 6, of: 10 },
    secondRatings: { submitted: 0, of: 2 },
    vignettes: { submitted: 4, of: 16 },
  },
  unrated: [
    { reason: "on leave", names: ["Mia Ito"] },
    { reason: "joined after 2026-10-01", names: ["Tom Wieczorek"] },
  ],
  changed: ["Ola Berg: IC4 by now, marked against IC3."],
  problems: [],
};

export const samplePreview: Out<"previewCollect"> = {
  packets: [
    {
      rater: "rater1@example.com",
      name: "Ada Ng",
      fingerprint: "f1",
      new: [{ id: "1", name: "Siobhán Nguyễn", what: "rating", summary: "4 marks, overall 3.5" }],
      changed: [{ id: "2", name: "Ola Berg", what: "promotion case", summary: "IC3 to IC4" }],
      refused: [],
      same: 2,
      drafts: 1,
      gone: [],
      far: {
        openedOn: "2026-10-02T09:00:00Z",
        begun: 1,
        submitted: 1,
        asked: [{ id: "ola", status: "draft" }],
      },
      unread: [],
      failure: "",
    },
    {
      rater: "rater2@example.com",
      name: "Bartholomew Featherstonehaugh-Cholmondeley",
      fingerprint: "f2",
      new: [],
      changed: [],
      refused: [
        {
          sheet: "Ratings",
          row: 5,
          who: "Ines Nguyễn",
          reason: 'Leadership: expected a whole mark from 1 to 5, found "9".',
        },
      ],
      same: 0,
      drafts: 0,
      gone: [],
      far: { openedOn: "2026-10-02T09:00:00Z", begun: 1, submitted: 1, asked: [] },
      unread: [],
      failure: "",
    },
  ],
};

export const sampleCycle: Out<"cycle"> = {
  cycle: { name: "2026 autumn", state: "Locked", cutOff: "2026-10-01" },
  people: 60,
  toRate: 52,
  due: "",
  today: "2026-10-20",
  correctable: "none",
  ladder: "",
  profiles: 0,
  unrated: [
    { reason: "on leave", names: ["Mira Sato", "نور الحسيني"] },
    { reason: "joined after 2026-10-01", names: ["Tom Wieczorek"] },
  ],
  transitions: [
    {
      to: "Live",
      label: "Reopen for decisions",
      needsReason: true,
      explains: "Decisions can be recorded again. What was exported stays as it was.",
      missing: [],
    },
  ],
  beforeNext: [
    {
      what: "1 promotion case is not decided: it ends with this cycle and has to be proposed again",
      names: ["Mira Sato, IC3 to IC4"],
      entries: ["mira"],
    },
  ],
  suggestedName: "2027 spring",
  hasPackets: true,
  problems: [],
};

export const sampleDecisions: Out<"decisions"> = {
  canDecide: true,
  whyNot: "",
  reasonCodes: reasonCodes.map(({ name, use }) => ({ name, use })),
  levels: [{ code: "IC3", grade: 3, track: "IC", title: "Senior PM", aliases: [] }],
  texts: sampleCriteria.map((criterion) => ({
    level: "IC3",
    criterion,
    expectation: `What IC3 expects on ${criterion}.`,
    seenWhen: "",
  })),
  people: ["Ada Ng", "Siobhán Nguyễn", "نور الحسيني"].map((name, index) => ({
    person: `p${index}`,
    about: roomPerson(`p${index}`, [3, 3, 3, 3], {
      name,
      manager: "Ola Berg",
      flags: [{ code: "allAlike", text: "All marks are alike: 3.", brief: "all marks alike: 3" }],
      last: {
        cycle: "2026 spring",
        level: "IC3",
        marks: { Leadership: 4 },
        overall: { value: 3.8, shown: "3.8", lowest: 3 },
      },
    }),
    name,
    level: "IC3",
    title: "Senior PM",
    manager: "Ola Berg",
    isDecided: index === 1,
    hasLetter: false,
    overall: index === 2 ? "incomplete: Leadership" : "3.3",
    marks: sampleCriteria.map((criterion, at) => ({
      criterion,
      submitted: index === 2 && at === 2 ? "not observed" : 3,
      calibrated: index === 1 && at === 0 ? 4 : index === 2 && at === 2 ? "not observed" : 3,
    })),
    decisions:
      index === 1
        ? [
            {
              id: "d1",
              when: "2026-11-02T10:00:00Z",
              from: "Hard skills 3",
              to: "Hard skills 4",
              reasonCode: "New evidence",
              comment: "The research report was not known to the manager.",
              decidedBy: "Product leadership",
              isReversed: false,
              isReversal: false,
            },
          ]
        : [],
  })),
  problems: [],
};

export const sampleToApprove: Out<"casesToApprove"> = {
  whyNot: "",
  maySendBack: true,
  cases: [
    {
      id: "c1",
      name: "Siobhán Nguyễn",
      from: "IC3",
      to: "IC4",
      fromTitle: "Senior PM",
      toTitle: "Staff PM",
      kind: "promotion",
      proposedBy: "ada.ng@example.com",
      needsBusinessNeed: false,
      written: {
        rationale: "Runs the whole product with reviews at milestones only.",
        businessNeed: "",
        scopeChange: "From one theme to the whole product.",
        examples: [
          {
            problem: "Sales promised dates that nobody had agreed to.",
            decision: "One shared plan, changed in one weekly meeting.",
            outcome: "No missed date in two quarters; see the plan’s history.",
          },
        ],
        quotes: "“I learned to say no here.” Ola Berg",
        openGaps: "Pricing.",
        direction: "",
        directionOn: "",
        nurturing: "",
      },
      bars: sampleCriteria.map((criterion) => ({
        criterion,
        expectation: "Answers for a whole product.",
        before: "",
        bar: "met",
        evidence,
      })),
      word: "",
      comment: "",
      notCollected: "",
      savedAt: "",
    },
  ],
  problems: [],
};

export const sampleCases: Out<"cases"> = {
  severity: "Nobody had the sheet Severity made in this cycle.",
  canDecide: true,
  whyNot: "",
  cases: [
    {
      id: "c1",
      person: "7",
      name: "Siobhán Nguyễn",
      from: "IC3",
      to: "M4",
      kind: "promotion and track change",
      impact: "Answers for a whole product, with reviews at milestones.",
      manager: "Ada Ng",
      fromTitle: "Senior PM",
      toTitle: "Group PM",
      what: "grade 4",
      isBlind: true,
      isGradeRecorded: false,
      written: {
        rationale:
          "Two PMs grew into their level under this guidance, and the partnerships of the area now work unaided.",
        businessNeed: "The area has five PMs and nobody to lead them since June.",
        scopeChange: "From one theme to the people of a whole area.",
        examples: [
          {
            problem: "Sales promised dates that nobody had agreed to.",
            decision: "One shared plan, changed in one weekly meeting.",
            outcome: "No missed date in two quarters; see the plan’s history.",
          },
        ],
        quotes: "“I learned to say no here.” Ola Berg",
        openGaps: "Hiring: has not led a search yet.",
        direction: "management",
        directionOn: "2026-09-01",
        nurturing: "Mentors two newcomers.",
      },
      needsBusinessNeed: true,
      barMet: false,
      bars: sampleCriteria.map((criterion, index) => ({
        criterion,
        bar: index === 1 ? "in part" : "met",
        evidence,
      })),
      timeInGrade: "2 years 3 months",
      overall: "3.8",
      status: "proposed",
      effectiveDate: "",
      comment: "",
      decidedBy: "",
      decidedOn: "",
      sentOut: "",
      steps: [
        { stage: "manager", word: "proposed", who: "ada.ng@example.com", when: "2026-10-02", comment: "" },
        { stage: "skip-level", word: "", who: "", when: "", comment: "" },
        { stage: "session", word: "", who: "", when: "", comment: "" },
        { stage: "HR", word: "", who: "", when: "", comment: "" },
      ],
      blockers: ["The bar is not yet met on Cross-functionality.", "No word of the session yet."],
      lacksWord: false,
      seen: "s1",
    },
  ],
  leftOpen: [],
  expectations: {
    IC3: Object.fromEntries(sampleCriteria.map((name) => [name, textOf("IC3", name).expectation])),
    M4: Object.fromEntries(sampleCriteria.map((name) => [name, textOf("M4", name).expectation])),
  },
  problems: [],
};

export const sampleExportPage: Out<"exportPage"> = {
  formats: [
    { name: "All columns", hasSheet: false, needsHeader: false },
    { name: "BambooHR", hasSheet: true, needsHeader: false },
    { name: "SuccessFactors", hasSheet: false, needsHeader: false },
    { name: "HiBob", hasSheet: false, needsHeader: false },
    { name: "Workday", hasSheet: false, needsHeader: true },
    { name: "Audit of marks", hasSheet: false, needsHeader: false },
    { name: "Final marks and baseline", hasSheet: false, needsHeader: false },
    { name: "Personio", hasSheet: true, needsHeader: false },
  ],
  cycles: [{ name: "2026 autumn", whyNot: "" }],
  missingLevels: ["IC8"],
};

export const sampleExportPreview: Out<"previewExport"> = {
  rows: 4,
  problems: [
    {
      code: "export.missing",
      message:
        'Job codes, level M4, column "Job code": expected a value for "new_job_code", found nothing. Fill it in; 1 row waits for it.',
    },
  ],
  leftOut: [{ name: "Ola Berg", why: "It was declined." }],
  already: [{ day: "2026-11-12", rows: 4 }],
  ladderTitles: [{ level: "M4", title: "Group PM", called: "Group Product Manager" }],
  freeText: ["justification"],
  withoutSource: [],
  sample: [
    { heading: "employee_id", value: "000107" },
    { heading: "name", value: "Siobhán Nguyễn" },
    { heading: "effective_date", value: "2027-01-01" },
    { heading: "reason_code", value: "" },
  ],
  isToPaste: false,
  fingerprint: "4f2a",
};

export const sampleExportedFile: Out<"exportFile"> = {
  fileName: "All-columns-2026-autumn-2026-11-13.csv",
  text: "employee_id,name\r\n000107,Siobhán Nguyễn\r\n",
  isToPaste: false,
};

export const sampleHistoryPage: Out<"historyPage"> = {
  cycles: [
    { name: "2026 autumn", lockedOn: "2026-11-06", people: 63, exportedOn: "", whyNot: "" },
    { name: "2026 spring", lockedOn: "2026-05-08", people: 58, exportedOn: "2026-05-11", whyNot: "" },
    {
      name: "2025 autumn",
      lockedOn: "",
      people: 0,
      exportedOn: "",
      whyNot:
        "An earlier version of Plumbline locked it and kept marks and levels alone: no dates, managers, ladder, nor who was not rated. Without them it can't go out; its marks stay on the sheet History.",
    },
  ],
  org: "Nordlicht",
  isNumbered: true,
  removed: [["000311", "2026-06-02"]],
  problems: [],
};

export const sampleCycleHistory: Out<"cycleHistory"> = {
  lockedOn: "2026-11-06",
  rows: {
    plumbline_cycle: [["2026-10-01", "3"]],
    plumbline_person_cycle: [
      ["000107", "2020-01-01", 3, "IC", "IC3", "2024-01-01", null, true, null, "m1", null],
    ],
    plumbline_mark: [["000107", 3, "Leadership", "manager", 1, 2, 3, "Scope", "2026-11-03 10:20:00", null]],
    plumbline_case: [],
    plumbline_cycle_ladder: [["3", 3, "IC", "IC3", "Senior PM", "Leadership", 1, 1]],
  },
};

export const sampleProposals: Out<"listProposals"> = {
  whyNot: "",
  reports: [
    {
      person: "r1",
      name: "Siobhán Nguyễn",
      title: "Senior PM",
      level: "IC3",
      steps: [
        { level: "IC4", title: "Staff PM", kind: "promotion", needsBusinessNeed: false, status: null },
        {
          level: "M4",
          title: "Group PM",
          kind: "promotion and track change",
          needsBusinessNeed: true,
          status: null,
        },
      ],
    },
    { person: "r3", name: "نور الحسيني", title: "Product Fellow", level: "IC7", steps: [] },
  ],
  problems: [],
};

export function sampleProposal(level: string): Out<"openProposal"> {
  const to = levels.find(({ code }) => code === level);
  return {
    person: {
      id: "r1",
      name: "Siobhán Nguyễn",
      title: "Senior PM",
      level: "IC3",
      timeInGrade: "2 years 3 months",
    },
    proposed: {
      level,
      title: to?.title ?? "",
      kind: to?.track === "M" ? "promotion and track change" : "promotion",
      needsBusinessNeed: to?.track === "M",
      impact: "Answers for a whole product, with reviews at milestones.",
    },
    criteria: criteria.map(({ name }) => ({
      name,
      expectation: textOf(level, name).expectation,
      seenWhen: textOf(level, name).seenWhen,
      bar: "",
      evidence: "",
      given: { mark: 4, texts: ["Led the pricing review across three teams.", "Named by sales in May."] },
    })),
    written: {
      rationale: "",
      businessNeed: "",
      scopeChange: "",
      examples: [],
      quotes: "",
      openGaps: "",
      direction: "",
      directionOn: "",
      nurturing: "",
    },
    status: "draft",
    savedAt: "",
    writtenBy: [],
    begunFrom: "",
    canWrite: true,
    sentBackBecause: "",
    sentBackBy: "",
    sentBackOn: "",
    whyNot: "",
  };
}
