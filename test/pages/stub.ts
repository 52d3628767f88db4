/** The other end of google.script.run for tests of the page alone: answers in memory, can be slow, lose replies and fail. */
import { formatMarks } from "../../src/domain/rating/marksText";
import type { Contract } from "../../src/rpc/contract";
import * as sample from "./sampleAnswers";

type Reply =
  | { ok: true; value: unknown }
  | { ok: false; problems: unknown[] }
  | { ok: false; refused: unknown }
  | { ok: false; busy: string };

export interface Stub {
  /** Milliseconds before each answer. */
  delay: number;
  /** Methods that take a minute. */
  slow: string[];
  /** Error texts by method: the call is not made and fails. */
  fails: Record<string, string>;
  /** Methods whose work is done but whose reply is lost. */
  losesReply: string[];
  /** Answers by method in place of the sample's. */
  answers: Record<string, Reply>;
  calls: { method: string; input: Record<string, unknown> }[];
  /** Saves a rating from another window. */
  saveElsewhere(rating: string, assessments: Contract["saveRating"]["input"]["assessments"]): void;
  tasks: ReturnType<typeof sample.sampleTasks>;
}

declare global {
  interface Window {
    stub: Stub;
    stubSettings?: Partial<Stub>;
  }
}

let clock = Date.parse("2026-10-06T10:00:00Z");
const now = () => {
  clock += 60_000;
  return new Date(clock).toISOString();
};

const stub: Stub = {
  delay: 0,
  slow: [],
  fails: {},
  losesReply: [],
  answers: {},
  calls: [],
  tasks: sample.sampleTasks(),
  saveElsewhere(id, assessments) {
    write(find(id), { assessments, submit: false });
  },
  ...window.stubSettings,
};
window.stub = stub;

const answered = new Map<string, Reply>();
const value = (of: unknown): Reply => ({ ok: true, value: of });
const problem = (code: string, message: string): Reply => ({ ok: false, problems: [{ code, message }] });

function find(rating: string) {
  const task = stub.tasks.find((one) => one.rating === rating);
  if (!task) throw new Error(`No rating ${rating}`);
  return task;
}

type Task = Stub["tasks"][number];
let cycle = sample.sampleCycle;
let secondRaters = sample.sampleSecondRaters;
let packets = sample.samplePackets;
let decisions = sample.sampleDecisions;
let cases = sample.sampleCases;
let toApprove = sample.sampleToApprove;

function write(
  task: Task,
  { assessments, submit }: Pick<Contract["saveRating"]["input"], "assessments" | "submit">,
) {
  const said = { ...task.said.assessments, ...(assessments as Task["said"]["assessments"]) };
  const saved: Task = {
    ...task,
    status: submit ? "submitted" : "draft",
    canRate: !submit,
    savedAt: now(),
    marked: Object.values(said).filter(({ mark }) => mark !== null).length,
    said: { ...task.said, assessments: said },
  };
  stub.tasks[stub.tasks.indexOf(task)] = saved;
  return saved;
}

const answers: { [M in keyof Contract]?: (input: Contract[M]["input"]) => Reply } = {
  whereAmI: () => value(sample.sampleWhereabouts),
  listReports: () =>
    value({
      cycle: { name: "2026 autumn", state: "Rating" },
      due: "2026-11-12",
      heard: "2026-10-02",
      canRate: true,
      isOver: false,
      whyNot: "",
      canReturn: false,
      scale: sample.sampleLadder.scale,
      problems: [],
      unread: [],
      givenAway: [],
      tasks: stub.tasks,
    }),
  openLadder: () => value(sample.sampleLadder),
  openReport: ({ rating }) => value(find(rating)),
  saveRating: (input) => {
    const report = find(input.rating);
    if (report.savedAt !== input.seen) {
      return problem("rating.savedElsewhere", "This rating was saved elsewhere.");
    }
    const { status, savedAt } = write(report, input);
    return value({ status, savedAt });
  },
  withdrawRating: ({ rating }) => {
    const report = find(rating);
    const drafted = { ...report, status: "draft" as const, canRate: true, savedAt: now() };
    stub.tasks[stub.tasks.indexOf(report)] = drafted;
    return value({ status: drafted.status, savedAt: drafted.savedAt });
  },
  saveEvidence: ({ id, rating, criterion, text, date, kind, link, request }) => {
    const task = find(rating);
    const entry = { id: id || request, criterion, text, date, kind, link };
    const evidence = [...task.said.evidence.filter((one) => one.id !== entry.id), entry];
    stub.tasks[stub.tasks.indexOf(task)] = { ...task, said: { ...task.said, evidence } };
    return value({ id: entry.id });
  },
  giveOver: ({ tasks }) => value({ given: tasks.length }),
  secondRaters: () => value(secondRaters),
  assignSecondRaters: ({ views }) => {
    const isAssigned = ({ person, rater }: (typeof secondRaters.views)[number]) =>
      views.some((view) => view.person === person && view.rater === rater);
    const { proposal } = secondRaters;
    secondRaters = {
      ...secondRaters,
      views: [...secondRaters.views, ...proposal.filter(isAssigned)],
      proposal: proposal.filter((view) => !isAssigned(view)),
    };
    return value({ assigned: views.length });
  },
  listProposals: () => value(sample.sampleProposals),
  openProposal: ({ level }) => value(sample.sampleProposal(level)),
  proposePromotion: ({ propose }) =>
    value({ status: propose ? "proposed" : "draft", savedAt: now(), barMet: false }),
  recordApproval: ({ request, case: id, word }) => {
    if (word === "grade reached")
      cases = {
        ...cases,
        cases: cases.cases.map((one) =>
          one.id === id ? { ...one, isBlind: false, what: one.toTitle } : one,
        ),
      };
    return value({ id: request });
  },
  casesToApprove: () => value(toApprove),
  sayAsSkipLevel: ({ case: id, word, comment }) => {
    const cases = toApprove.cases.map((one) =>
      one.id === id ? { ...one, word, comment, savedAt: now() } : one,
    );
    toApprove = { ...toApprove, cases };
    return value({ savedAt: now() });
  },
  sayOfCase: ({ request }) => value({ id: request }),
  withdrawProposal: () => value({ status: "draft", savedAt: now(), barMet: false }),
  setUp: () =>
    value({
      added: ["Settings", "People"],
      sheets: 19,
      warnings: ["The owner can read everything."],
      hasPeople: false,
    }),
  importTargets: () => value({ levels: sample.sampleLevels, known: [], answers: [], problems: [] }),
  previewImport: ({ people }) =>
    value({
      added: people
        .slice(2)
        .map(({ id, name, levelCode }) => ({ id, name, level: levelCode ?? "", manager: "" })),
      changed: people.slice(0, 1).map(({ id, name }) => ({
        id,
        name,
        fields: [{ field: "Location", before: "Lisbon", after: "Berlin" }],
        hasLeft: false,
      })),
      same: Math.min(people.length, 2) - 1,
      moved: [],
      notices: [],
      fingerprint: `${people.length} people from ${people[0]?.id}`,
    }),
  importPeople: ({ people }) => value({ added: people.length - 2, changed: 1, same: 1 }),
  cycle: () => value(cycle),
  openCycle: ({ name, cutOff }) => {
    cycle = { ...cycle, cycle: { name, cutOff, state: "Draft" } };
    return value({ name });
  },
  changeCycleState: ({ to }) => {
    const [back] = cycle.transitions;
    const on = { ...back!, to: "Locked" as const, label: "Lock the cycle", needsReason: false };
    cycle = { ...cycle, cycle: { ...cycle.cycle!, state: to }, transitions: [on] };
    return value({ state: to });
  },
  packets: () => value(packets),
  createPackets: ({ raters }) => {
    packets = {
      ...packets,
      raters: packets.raters.map((one) =>
        raters.includes(one.rater)
          ? {
              ...one,
              packet: { id: one.rater, url: `https://example.com/${one.rater}`, madeBy: "" },
              needsUpdate: false,
            }
          : one,
      ),
    };
    return value({ results: raters.map((rater) => ({ rater, state: "created", message: "", revoked: [] })) });
  },
  addSignIn: ({ rater, email }) => {
    packets = {
      ...packets,
      raters: packets.raters.map((one) =>
        one.rater === rater ? { ...one, alsoSignsInAs: [...one.alsoSignsInAs, email] } : one,
      ),
    };
    return value({ rater });
  },
  closePacket: ({ rater, isClosed }) => {
    const raters = packets.raters.map((one) => (one.rater === rater ? { ...one, isClosed } : one));
    packets = { ...packets, raters };
    return value({ closedTo: isClosed ? [rater] : [] });
  },
  keptData: () =>
    value({
      people: [{ id: "000004", name: "Ida Ito", level: "IC3" }],
      cycles: [
        { name: "2026 autumn", rows: 120, state: "Locked" },
        { name: "2025 autumn", rows: 98, state: "" },
      ],
      problems: [],
    }),
  aboutPerson: () =>
    value({
      name: "Ida Ito",
      asOf: "2026-10-06",
      sheets: [
        {
          sheet: "Ratings",
          purpose: "One row for each rating.",
          rows: [
            [
              ["Cycle", "2026 autumn"],
              ["Leadership", "3"],
            ],
          ],
        },
      ],
      removals: ["Ratings, Rater", "Decisions, Decided by"].map((where) => ({
        ...{ where, what: "a person", reason: "It says who somebody else is." },
      })),
    }),
  previewErasure: () =>
    value({
      name: "Ida Ito",
      beforehand: [
        "Ida Ito has not left, as People says it. The next import of people brings the row back, without anything that goes now.",
      ],
      rows: [{ sheet: "Ratings", count: 1 }],
      files: [{ id: "file1", name: "Packet of Ada Ng" }],
      stays: ["Google's version history."],
    }),
  eraseInFiles: ({ files }) => value({ files: files.map((id) => ({ id, rows: 1, message: "" })) }),
  eraseData: () => value({ erased: { Ratings: 1 } }),
  passOnOwnFiles: () => value({ closed: [], notCollected: [] }),
  handOver: ({ raters }) => value({ closed: raters, notCollected: [] }),
  previewLetters: ({ kind, raters }) =>
    value({
      remaining: 88,
      letters: packets.raters
        .filter(({ rater }) => raters.includes(rater))
        .map(({ rater, name, lastMail }) => ({
          rater,
          name,
          letter: { to: rater, subject: `Your ratings (${kind})`, body: `Hello ${name}` },
          elsewhere: "",
          whyNot: lastMail ? "Written to today already." : "",
        })),
    }),
  sendLetters: ({ raters }) =>
    value({ results: raters.map((rater) => ({ rater, name: rater, isSent: true, message: "" })) }),
  previewCollect: ({ raters }) =>
    value({ packets: sample.samplePreview.packets.filter(({ rater }) => raters.includes(rater)) }),
  collect: ({ raters }) =>
    value({ merged: 2, packets: raters.map(({ rater }) => ({ rater, state: "merged", message: "" })) }),
  buildCalibration: () =>
    value({
      people: 52,
      complete: 47,
      incomplete: 3,
      toCome: 0,
      unrated: 2,
      builtAt: now(),
      typedOver: [],
      problems: [],
    }),
  decisions: () => value(decisions),
  recordDecision: (input) => {
    decisions = {
      ...decisions,
      people: decisions.people.map((one) =>
        one.person === input.person
          ? {
              ...one,
              marks: one.marks.map((mark) => ({
                ...mark,
                calibrated: input.marks[mark.criterion] ?? mark.calibrated,
              })),
              decisions: [...one.decisions, decisionFrom(input)],
            }
          : one,
      ),
    };
    return value({ id: input.id });
  },
  undoDecision: ({ id, decision }) => {
    decisions = {
      ...decisions,
      people: decisions.people.map((one) => ({
        ...one,
        decisions: one.decisions.map((made) => (made.id === decision ? { ...made, isReversed: true } : made)),
      })),
    };
    return value({ id });
  },
  cases: () => value(cases),
  decideCase: ({ case: id, outcome, effectiveDate, comment }) => {
    cases = {
      ...cases,
      cases: cases.cases.map((one) =>
        one.id === id ? { ...one, status: outcome, effectiveDate, comment } : one,
      ),
    };
    return value({ status: outcome });
  },
  showSeverity: ({ shown }) => value({ isShown: shown }),
  afterMeeting: () =>
    value({
      managers: [{ manager: "Felix Ivanova", people: 6, raised: ["Ann Archer"], lowered: [] }],
      problems: [],
    }),
  recordMinutes: ({ talked }) => value({ talked }),
  redrawPeople: () => value({ sheets: ["Calibration", "Everyone"] }),
  exportPage: () => value(sample.sampleExportPage),
  previewExport: ({ format }) =>
    value({
      ...sample.sampleExportPreview,
      isToPaste: format === "Workday",
      withoutSource: format === "Workday" ? ["Position"] : [],
    }),
  exportFile: ({ format }) =>
    value(
      format === "Workday"
        ? { fileName: "Workday.txt", text: "1\t000107\t2027-01-01\r\n", isToPaste: true }
        : sample.sampleExportedFile,
    ),
  historyPage: () => value(sample.sampleHistoryPage),
  cycleHistory: () => value(sample.sampleCycleHistory),
  numberManagers: () => value({}),
  noteHistory: () => value({ madeAt: "2026-11-13T09:00:00Z", version: "0.2.0" }),
  openFormat: ({ format }) => value({ sheet: `Format ${format}`, withoutSource: [] }),
  rememberHeader: ({ format, header }) =>
    header.includes("Worker")
      ? value({ sheet: `Format ${format}`, withoutSource: ["Position"] })
      : problem("header.notOne", "Header row: expected at least three headings, found nothing."),
  addJobCodeRows: () => value({ added: ["IC8"] }),
};

const decisionFrom = ({
  id,
  marks,
  seen,
  reasonCode,
  comment,
  decidedBy,
}: Contract["recordDecision"]["input"]) => ({
  id,
  when: now(),
  from: formatMarks(seen),
  to: formatMarks(marks),
  reasonCode,
  comment,
  decidedBy,
  isReversed: false,
  isReversal: false,
});

function work(method: keyof Contract, input: Record<string, unknown>): Reply {
  const request = String(input.request ?? "");
  const before = answered.get(request);
  if (before) return before;
  const reply = stub.answers[method] ?? (answers[method] as (input: unknown) => Reply)(input);
  if (request && reply.ok) answered.set(request, reply);
  return reply;
}

interface Handlers {
  succeed: (reply: string) => void;
  fail: (error: Error) => void;
}

const runner = (handlers: Handlers) => ({
  withSuccessHandler: (succeed: Handlers["succeed"]) => runner({ ...handlers, succeed }),
  withFailureHandler: (fail: Handlers["fail"]) => runner({ ...handlers, fail }),
  showWide: (...shown: string[]) => stub.calls.push({ method: "showWide", input: { shown } }),
  handleRequest(json: string) {
    const { method, input } = JSON.parse(json);
    stub.calls.push({ method, input });
    setTimeout(
      () => {
        const failure = stub.fails[method];
        if (failure) return handlers.fail(new Error(failure));
        const reply = JSON.stringify(work(method, input));
        if (stub.losesReply.includes(method))
          return handlers.fail(new Error("NetworkError: Connection failure due to HTTP 0"));
        handlers.succeed(reply);
      },
      stub.slow.includes(method) ? 60_000 : stub.delay,
    );
  },
});

Object.assign(window, { google: { script: { run: runner({ succeed: () => {}, fail: () => {} }) } } });
