/** A hub in mid-cycle of any size, its tables filled at once: what views and statistics are measured and tried on. */
import { mulberry32 } from "../src/statistics/mulberry32";

/** The part of the local host it is made through. */
interface Host {
  createFile(file: { name: string; as: string }): { readonly id: string };
  run(
    file: string,
    run: { function: string; args: string[]; as: string },
  ): Promise<{ readonly ok: boolean; readonly value?: unknown }>;
  edit(
    file: string,
    edit: { sheet: string; as: string } & (
      | { range: string; values: string[][] }
      | { insertRows: { before: number; count: number } }
    ),
  ): unknown;
  file(id: string): Promise<{ readonly sheets: readonly FilledSheet[] }>;
}

interface FilledSheet {
  readonly name: string;
  readonly values: readonly (readonly unknown[])[];
}

export interface Organisation {
  readonly people: number;
  readonly managers: number;
  /** Every so-many-th person has a second rater; 0 for nobody. */
  readonly secondEvery: number;
  /** Whether managers marked the shared profiles. */
  readonly hasProfiles: boolean;
  /** Whether a cycle came before this one. */
  readonly hasPast?: boolean;
}

const hr = "hr@example.com";
const cycle = "2026 H2";
const last = "2026 H1";
const criteria = ["Hard skills", "Cross-functionality", "Leadership", "Accountability"];
const profiles = ["v1", "v2", "v3"];

/**
 * Marks as in the reference simulations: teams, people, raters and noise; a tenth of the people have a case.
 * @param tables how many columns a sheet has, by its headings, is read from the hub that Set up made
 * @returns the hub's id; its cycle is Live
 * @example await filledHub(host, { people: 40, managers: 8, secondEvery: 5, hasProfiles: true })
 */
export async function filledHub(host: Host, organisation: Organisation): Promise<string> {
  const hub = host.createFile({ name: "Hub", as: hr }).id;
  await call(host, hub, "setUp", { request: "set-up" });
  const { sheets } = await host.file(hub);
  const titles = new Map(
    recordsOf(sheets, "Ladder").flatMap((grade) => [
      [`IC${grade.Grade}`, grade["IC title"]] as const,
      [`M${grade.Grade}`, grade["Management title"]] as const,
    ]),
  );
  const ids = recordsOf(sheets, "Vignettes").map(({ ID }) => ID ?? "");
  const rows = rowsOf(organisation, titles, ids.length ? [...new Set(ids)] : profiles);
  for (const [sheet, records] of Object.entries(rows)) {
    const headings = sheets.find(({ name }) => name === sheet)!.values[0]!.map(String);
    const values = records.map((record) => headings.map((heading) => record[heading] ?? ""));
    if (!values.length) continue;
    host.edit(hub, { sheet, insertRows: { before: 3, count: values.length }, as: hr });
    host.edit(hub, { sheet, range: "A2", values, as: hr });
  }
  const settings = recordsOf(sheets, "Settings").map(({ Setting }) => Setting);
  for (const [key, value] of [
    ["Cycle", cycle],
    ["Cycle state", "Live"],
    ["Cut-off date", "2026-10-01"],
    ["Rubric version", "1"],
  ])
    host.edit(hub, {
      sheet: "Settings",
      range: `B${settings.indexOf(key!) + 2}`,
      values: [[value!]],
      as: hr,
    });
  return hub;
}

async function call(host: Host, file: string, method: string, input: object): Promise<void> {
  const { ok, value } = await host.run(file, {
    function: "handleRequest",
    args: [JSON.stringify({ method, input })],
    as: hr,
  });
  if (!ok || !JSON.parse(String(value)).ok) throw new Error(`${method}: ${String(value)}`);
}

function recordsOf(sheets: readonly FilledSheet[], sheet: string): Record<string, string>[] {
  const [headings = [], ...rows] = sheets.find(({ name }) => name === sheet)?.values ?? [];
  return rows.map((cells) =>
    Object.fromEntries(headings.map((heading, at) => [String(heading), String(cells[at] ?? "")])),
  );
}

type Records = Record<string, string>[];

function rowsOf(
  { people: count, managers, secondEvery, hasProfiles, hasPast = true }: Organisation,
  titles: ReadonlyMap<string | undefined, string | undefined>,
  shared: readonly string[],
): Record<string, Records> {
  const random = mulberry32(count);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const raters = Array.from({ length: managers }, () => ({
    severity: 0.3 * normal(),
    team: 0.25 * normal(),
  }));
  const mark = (value: number) => String(Math.min(5, Math.max(1, Math.round(value))));
  const marks = (middle: number) => criteria.map(() => mark(middle + 0.45 * normal()));
  const idOf = (at: number) => String(at + 1).padStart(6, "0");
  const emailOf = (at: number) => `p${at + 1}@example.com`;
  const chief = {
    "Employee ID": idOf(count),
    Name: "Cleo Chief",
    "Work e-mail": "cleo@example.com",
    Level: "above the ladder",
    Title: "CPO",
    Hired: "2015-01-01",
  };
  const people: Records = [];
  const ratings: Records = [];
  const history: Records = [];
  const cases: Records = [];
  const rate = (person: string, name: string, rater: string, role: string, level: string, middle: number) => {
    const given = marks(middle);
    ratings.push({
      ID: `${cycle}/${person}/${rater}`,
      Cycle: cycle,
      "Employee ID": person,
      Name: name,
      Rater: rater,
      Role: role,
      Level: level,
      "Rubric version": "1",
      Status: "submitted",
      Saved: "2026-10-08T09:00:00.000Z",
      "Recorded by": rater,
      Request: `request-${person}-${rater}`,
      ...Object.fromEntries(
        criteria.flatMap((criterion, at) => [
          [criterion, given[at]!],
          [
            `${criterion}: evidence`,
            "Led the launch of the importer; three teams adopted it in the first month.",
          ],
        ]),
      ),
    });
  };
  for (let at = 0; at < count; at++) {
    const isManager = at < managers;
    const grade = isManager ? 4 + (at % 4) : 1 + (at % 7);
    const level = `${isManager ? "M" : at % 11 === 5 && grade >= 4 ? "M" : "IC"}${grade}`;
    const home = at % managers;
    const name = nameOf(at);
    const self = 0.45 * normal();
    people.push({
      "Employee ID": idOf(at),
      Name: name,
      "Work e-mail": emailOf(at),
      "Manager ID": isManager ? idOf(count) : idOf(home),
      Level: level,
      Title: titles.get(level) ?? level,
      Hired: "2019-03-01",
      "In level since": `${2021 + (at % 5)}-0${1 + (at % 9)}-01`,
      "In grade since": `${2021 + (at % 5)}-0${1 + (at % 9)}-01`,
      Department: "Product",
      Location: "Berlin",
    });
    const rater = isManager ? "cleo@example.com" : emailOf(home);
    const { severity, team } = isManager ? { severity: 0, team: 0 } : raters[home]!;
    rate(idOf(at), name, rater, "manager", level, 3 + self + severity + team);
    const second = (home + 1 + (at % Math.max(1, managers - 1))) % managers;
    if (secondEvery && managers > 1 && at % secondEvery === 0 && !isManager && second !== home)
      rate(
        idOf(at),
        name,
        emailOf(second),
        "second rater",
        level,
        3 + self + team + raters[second]!.severity,
      );
    if (hasPast)
      history.push({
        ID: `${last}/${idOf(at)}/${rater}/final`,
        Cycle: last,
        Event: "final",
        When: "2026-05-20T09:00:00.000Z",
        By: hr,
        "Employee ID": idOf(at),
        Rater: rater,
        Role: "manager",
        Level: level,
        ...Object.fromEntries(
          marks(3 + self + severity + team).flatMap((given, of) => [
            [criteria[of]!, given],
            [`${criteria[of]}: given`, given],
            [`${criteria[of]}: calibrated`, given],
          ]),
        ),
      });
    const to = `${level.startsWith("M") ? "M" : "IC"}${grade + 1}`;
    if (at % 10 === 3 && titles.get(to))
      cases.push({
        ID: `${cycle}/${idOf(at)}`,
        Cycle: cycle,
        "Employee ID": idOf(at),
        Name: name,
        "Proposed by": rater,
        "From level": level,
        "Proposed level": to,
        Status: "proposed",
        Rationale: "Has done the work of the next level since autumn.",
        Saved: "2026-10-08T09:00:00.000Z",
        Request: `case-${at}`,
        ...Object.fromEntries(
          criteria.flatMap((criterion) => [
            [criterion, "met"],
            [`${criterion}: evidence`, "Seen."],
          ]),
        ),
      });
  }
  if (hasProfiles)
    for (let at = 0; at < managers; at++)
      shared.forEach((profile, of) => {
        rate(profile, profile, emailOf(at), "vignette", "IC3", 2 + of + raters[at]!.severity);
      });
  const rows = { People: [...people, chief], Ratings: ratings, Cases: cases, History: history };
  return rows;
}

/** Some are long, as they are. */
function nameOf(at: number): string {
  const first = [
    "Ida",
    "Joe",
    "Kim",
    "Lou",
    "Maximiliane-Katharina",
    "Ngozi",
    "Omar",
    "Þórunn",
    "Quy",
    "Rosa",
  ];
  const family = [
    "Ito",
    "Jung",
    "Kaya",
    "Lund",
    "von Hohenstaufen-Wittelsbach",
    "Okonkwo",
    "Pérez",
    "Sigurðardóttir",
    "Tran",
    "Vega",
  ];
  const number = Math.floor(at / 100);
  return `${first[at % 10]} ${family[Math.floor(at / 10) % 10]}${number ? ` ${number + 1}` : ""}`;
}
