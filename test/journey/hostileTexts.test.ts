/** Texts that would like to be formulas, markup or numbers go through the whole job and come back as they were. */
import { parseCsv } from "../../src/domain/parseCsv";
import { hr, type Plumbline } from "../plumbline";
import {
  ann,
  cleo,
  criteria,
  cycleName,
  importPeople,
  openHub,
  ratingOf,
  sevenPeople,
} from "./smallOrganisation";

const texts = [
  '=IMPORTRANGE("https://docs.google.com/x","Ratings!A1:Z9")',
  "<script>alert(1)</script>",
  "'Ann",
  "''quoted",
  "'=1+1",
  "'24 launch",
  "+49 30 123",
  "-5",
  "@everybody",
  "007",
  "1/2",
  "5%",
  "TRUE",
  '=HYPERLINK("http://x","click")',
  '"quoted", with; separators',
  "日本語 🙂",
];

let plumbline: Plumbline;
let packet: string;
/** Everybody has a hostile name, title, department and location. */
const people = sevenPeople().map((one, at) => ({
  ...one,
  name: texts[at]!,
  title: texts[(at + 1) % texts.length]!,
  department: texts[(at + 7) % texts.length]!,
  location: texts[(at + 9) % texts.length]!,
}));
const ida = people[3]!;

beforeAll(async () => {
  plumbline = await openHub();
  await importPeople(plumbline, people);
  await plumbline.call(plumbline.hub, hr, "openCycle", {
    name: cycleName,
    cutOff: "2026-10-01",
    request: plumbline.request(),
  });
  await plumbline.to("Rating");
  [packet = ""] = await plumbline.createPackets([ann]);
  await plumbline.createPackets([cleo]);
});
afterAll(() => plumbline.host.close());

/**
 * No cell of any file holds a formula but the hub's Guide, whose own hold nothing that anybody typed, and the line that
 * says from when a view is: there the cycle's name is a quoted text.
 */
function noFormulaAnywhere(): void {
  const found = [...plumbline.host.world.files.values()].flatMap((file) =>
    file.sheets.flatMap((sheet) => {
      if (sheet.name === "Guide" && file.id === plumbline.hub) return [];
      const formulas: string[] = [];
      sheet.formulas.each((formula, row, column) => {
        if (row === 2 && column === 1 && /^="Cycle (?:[^"]|"")*"&IFERROR\(IF\(AND\(COUNTIFS\(/.test(formula))
          return;
        formulas.push(`${file.name} ${sheet.name} ${row}/${column}: ${formula}`);
      });
      return formulas;
    }),
  );
  expect(found).toEqual([]);
}

test("names and titles come back equal, in the hub and in the packet, and importing them again changes nothing", async () => {
  const { known } = await plumbline.call(plumbline.hub, hr, "importTargets", {});
  expect(
    known.map(({ id, name, title, department, location }) => ({ id, name, title, department, location })),
  ).toEqual(
    people.map(({ id, name, title, department, location }) => ({ id, name, title, department, location })),
  );
  const preview = await plumbline.call(plumbline.hub, hr, "previewImport", { people, aliases: [] });
  expect(preview).toMatchObject({ added: [], changed: [], same: 7 });
  const { tasks } = await plumbline.call(packet, ann, "listReports", {});
  expect(tasks.slice(0, 2).map(({ name, title }) => [name, title])).toEqual(
    people.slice(3, 5).map(({ name, title }) => [name, title]),
  );
  noFormulaAnywhere();
});

test.each(texts)("evidence %j is saved, read, collected and decided about as it is", async (text) => {
  const rating = ratingOf(ida.id, ann);
  const { savedAt, status } = await plumbline.call(packet, ann, "openReport", { rating });
  if (status === "submitted") {
    await plumbline.call(packet, ann, "withdrawRating", {
      rating,
      seen: savedAt,
      request: plumbline.request(),
    });
  }
  const { savedAt: seen } = await plumbline.call(packet, ann, "openReport", { rating });
  const assessments = Object.fromEntries(criteria.map((name) => [name, { mark: 3, evidence: text }]));
  // A mark needs a line that says something: signs alone are refused, and that is another test's matter.
  await plumbline.call(packet, ann, "saveRating", {
    rating,
    seen,
    assessments,
    submit: true,
    request: plumbline.request(),
  });
  const form = await plumbline.call(packet, ann, "openReport", { rating });
  expect(Object.values(form.said.assessments)).toEqual(criteria.map(() => ({ mark: 3, evidence: text })));
  const { packets } = await plumbline.call(plumbline.hub, hr, "previewCollect", { raters: [ann] });
  expect(packets[0]).toMatchObject({ refused: [], failure: "" });
  await plumbline.call(plumbline.hub, hr, "collect", {
    raters: packets.map(({ rater, fingerprint }) => ({ rater, fingerprint })),
    request: plumbline.request(),
  });
  const inHub = await plumbline.call(plumbline.hub, hr, "openReport", { rating });
  expect(Object.values(inHub.said.assessments).map(({ evidence }) => evidence)).toEqual(
    criteria.map(() => text),
  );
  const again = await plumbline.call(plumbline.hub, hr, "previewCollect", { raters: [ann] });
  expect(again.packets[0]).toMatchObject({ new: [], changed: [], refused: [], same: 1 });
  noFormulaAnywhere();
});

test("a rationale, a decision's comment and a case's comment: in sheets and views no formula, in the CSV guarded", async () => {
  const formula = texts[0]!;
  await plumbline.call(packet, ann, "proposePromotion", {
    person: ida.id,
    level: "IC4",
    seen: "",
    rationale: formula,
    businessNeed: "",
    bars: Object.fromEntries(criteria.map((name) => [name, { bar: "met" as const, evidence: formula }])),
    propose: true,
    request: plumbline.request(),
  });
  const { packets } = await plumbline.call(plumbline.hub, hr, "previewCollect", { raters: [ann] });
  await plumbline.call(plumbline.hub, hr, "collect", {
    raters: packets.map(({ rater, fingerprint }) => ({ rater, fingerprint })),
    request: plumbline.request(),
  });
  await plumbline.to("Pre-read");
  await plumbline.to("Live");
  await plumbline.call(plumbline.hub, hr, "recordDecision", {
    id: "d1",
    person: ida.id,
    marks: { Leadership: 5 },
    seen: { Leadership: 3 },
    reasonCode: "New evidence",
    comment: formula,
    decidedBy: formula,
    session: formula,
    request: plumbline.request(),
  });
  const [one] = (await plumbline.call(plumbline.hub, hr, "cases", {})).cases;
  expect(one).toMatchObject({ written: { rationale: formula }, name: ida.name });
  await plumbline.call(plumbline.hub, hr, "decideCase", {
    case: one!.id,
    seen: one!.seen,
    outcome: "approved",
    effectiveDate: "2027-01-01",
    comment: formula,
    request: plumbline.request(),
  });
  await plumbline.call(plumbline.hub, hr, "buildCalibration", {});
  await plumbline.to("Locked");
  await plumbline.fillJobCodes();
  const { text: csv } = await plumbline.exportAs("All columns");
  await plumbline.call(plumbline.hub, hr, "buildCalibration", {});
  noFormulaAnywhere();
  const { rows } = parseCsv(csv);
  expect(rows).toHaveLength(2);
  for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@\t\r]/);
  expect(csv).toContain("'=IMPORTRANGE");
  const names = JSON.stringify(await plumbline.host.file(plumbline.hub));
  for (const { name } of people) expect(names).toContain(JSON.stringify(name).slice(1, -1));
});

test("evidence of 60,000 characters is refused in words, and everything stays as it was", async () => {
  const other = await plumblineInRating();
  const { file, rating } = other;
  const before = await plumbline.host.file(file);
  const save = (evidence: string) =>
    plumbline.reply(file, ann, "saveRating", {
      rating,
      seen: "",
      submit: false,
      request: plumbline.request(),
      assessments: Object.fromEntries(criteria.map((name) => [name, { mark: 3, evidence }])),
    });
  expect(await save("x".repeat(60_000))).toMatchObject({
    ok: false,
    problems: [
      {
        message:
          "Hard skills, evidence: expected at most 2000 characters, found 60000. Shorten it, or link to the details.",
      },
      {},
      {},
      {},
    ],
  });
  expect(await save("x".repeat(60_001))).toMatchObject({
    ok: false,
    problems: [{ code: "call.input" }, {}, {}, {}],
  });
  expect(await plumbline.host.file(file)).toEqual(before);
});

/** A packet in a hub of its own, as the one above is locked by now. */
async function plumblineInRating(): Promise<{ file: string; rating: string }> {
  await plumbline.host.close();
  plumbline = await openHub();
  await importPeople(plumbline, people);
  await plumbline.call(plumbline.hub, hr, "openCycle", {
    name: cycleName,
    cutOff: "2026-10-01",
    request: plumbline.request(),
  });
  await plumbline.to("Rating");
  const [file = ""] = await plumbline.createPackets([ann]);
  return { file, rating: ratingOf(ida.id, ann) };
}

test("a request's id that would like to be a formula stands in its row as text", async () => {
  const request = '=HYPERLINK("http://x","click")';
  const entry = { criterion: "Leadership", text: "Led it.", date: "", kind: "observed", link: "" } as const;
  const { file, rating } = await plumblineInRating();
  const input = { id: "", rating, ...entry, request };
  await plumbline.call(file, ann, "saveEvidence", input);
  const { sheets } = await plumbline.host.file(file);
  expect(sheets.flatMap(({ formulas }) => formulas.flat()).filter((one) => one.includes("click"))).toEqual(
    [],
  );
  expect(await plumbline.call(file, ann, "saveEvidence", input)).toEqual({ id: request });
});
