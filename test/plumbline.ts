/** The shipped dist/ on the local host, called as its pages call it. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { RunOptions, SheetContent } from "../host/api";
import { fileContent } from "../host/fileContent";
import { Layer } from "../host/model/layer";
import { type Host, openHost } from "../host/openHost";
import { parseCsv } from "../src/domain/parseCsv";
import { readRoster } from "../src/domain/people/roster/readRoster";
import type { Contract, MethodName } from "../src/rpc/contract";

export const dist = resolve(__dirname, "../dist");
export const hr = "hr@example.com";

export type Reply<M extends MethodName> =
  | { ok: true; value: Contract[M]["output"] }
  | {
      ok: false;
      problems?: { code: string; message: string }[];
      refused?: { message: string; email: string };
    };

/** A copy of dist/ with one more script, which hands several calls to the shipped one in one execution: see `replies`. */
export function distForSeveral(): string {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-"));
  cpSync(dist, folder, { recursive: true });
  const script = "function handleRequests(calls) {\n  return calls.map((call) => handleRequest(call));\n}\n";
  writeFileSync(join(folder, "Several.js"), script);
  return folder;
}

/** A host with one empty workbook of HR's. */
export async function openPlumbline(folder = dist) {
  const host = await openHost({ dist: folder });
  const hub = host.createFile({ name: "Hub", as: hr }).id;
  return plumblineOn(host, hub);
}

type CycleMove = Contract["changeCycleState"]["input"];

export type Plumbline = ReturnType<typeof plumblineOn>;

/** @param prefix of request ids; the Log of a kept world has some already */
export function plumblineOn(host: Host, hub: string, prefix = "request") {
  let requests = 0;
  const request = () => `${prefix}-${++requests}`;

  /** The raw answer of one execution, with its cost. */
  async function run<M extends MethodName>(
    file: string,
    as: string,
    method: M,
    input: Contract[M]["input"],
    options: RunOptions = {},
  ) {
    const answer = await host.run(file, {
      function: "handleRequest",
      args: [JSON.stringify({ method, input })],
      as,
      ...options,
    });
    const reply = answer.ok ? (JSON.parse(String(answer.value)) as Reply<M>) : undefined;
    return { ...answer, reply };
  }

  async function reply<M extends MethodName>(
    file: string,
    as: string,
    method: M,
    input: Contract[M]["input"],
  ): Promise<Reply<M>> {
    const answer = await run(file, as, method, input);
    if (!answer.reply) throw new Error(`${method}: ${answer.error?.message}`);
    return answer.reply;
  }

  /**
   * What a person gets who makes these calls one after the other in a file, all in one execution: most of what an execution
   * costs is its start. Only a host of distForSeveral() can do it.
   */
  async function replies(
    file: string,
    as: string,
    calls: readonly { method: MethodName; input: unknown }[],
  ): Promise<Reply<MethodName>[]> {
    const texts = calls.map((call) => JSON.stringify(call));
    const { value, error } = await host.run(file, { function: "handleRequests", args: [texts], as });
    if (error) throw new Error(`${calls.map(({ method }) => method).join(", ")}: ${error.message}`);
    return (value as string[]).map((text) => JSON.parse(text) as Reply<MethodName>);
  }

  /** The values of calls that must succeed, likewise. */
  async function values<M extends MethodName>(
    file: string,
    as: string,
    method: M,
    inputs: readonly Contract[M]["input"][],
  ): Promise<Contract[M]["output"][]> {
    if (!inputs.length) return [];
    const answers = await replies(
      file,
      as,
      inputs.map((input) => ({ method, input })),
    );
    return answers.map((answer) => {
      if (!answer.ok) throw new Error(`${method}: ${JSON.stringify(answer.problems ?? answer.refused)}`);
      return answer.value as Contract[M]["output"];
    });
  }

  /** The value of a call that must succeed. */
  async function call<M extends MethodName>(
    file: string,
    as: string,
    method: M,
    input: Contract[M]["input"],
  ): Promise<Contract[M]["output"]> {
    const answer = await reply(file, as, method, input);
    if (!answer.ok) throw new Error(`${method}: ${JSON.stringify(answer.problems ?? answer.refused)}`);
    return answer.value;
  }

  /** What a sheet holds; formulas elsewhere are not computed for it. */
  async function sheet(file: string, name: string): Promise<SheetContent> {
    const found = host.world.files.get(file)?.sheetNamed(name);
    if (!found) throw new Error(`no sheet ${name}`);
    if (found.formulas.extent().row > 0) await host.computed(file);
    return fileContent({ name, sheets: [found] }).sheets[0]!;
  }

  /** The records of a sheet, by header. */
  async function rows(file: string, name: string): Promise<Record<string, unknown>[]> {
    const [headers = [], ...body] = (await sheet(file, name)).values;
    return body.map((cells) =>
      Object.fromEntries(headers.map((header, at) => [String(header), cells[at] ?? ""])),
    );
  }

  /** Cells pasted from elsewhere, which no list to choose from stops. */
  function paste(file: string, edit: Parameters<Host["edit"]>[1]): ReturnType<Host["edit"]> {
    const sheets = host.world.files.get(file)?.sheets ?? [];
    const kept = sheets.map(({ validations }) => validations);
    for (const sheet of sheets) sheet.validations = new Layer();
    const answer = host.edit(file, edit);
    sheets.forEach((sheet, at) => {
      sheet.validations = kept[at]!;
    });
    return answer;
  }

  const setUp = () => call(hub, hr, "setUp", { request: request() });

  async function importRoster(file = "roster-plain.csv"): Promise<void> {
    const targets = await call(hub, hr, "importTargets", {});
    const text = readFileSync(join(__dirname, "data", file), "utf8");
    const { people, problems } = readRoster(parseCsv(text).rows, { ladder: targets, today: "2026-10-01" });
    if (problems.length) throw new Error(JSON.stringify(problems));
    const slice = { people: people as Contract["importPeople"]["input"]["people"], aliases: [] };
    const { fingerprint } = await call(hub, hr, "previewImport", slice);
    await call(hub, hr, "importPeople", { ...slice, fingerprint, request: request() });
  }

  /** Set up, imported, and open for rating. */
  async function openForRating(): Promise<void> {
    await setUp();
    await importRoster();
    await call(hub, hr, "openCycle", { name: "2026 H2", cutOff: "2026-10-01", request: request() });
    await to("Rating");
  }

  /** What the page sends to move the cycle on, once it has shown what is missing and looked into every packet. */
  async function move(state: CycleMove["to"], reason = "The rest follows later."): Promise<CycleMove> {
    const { transitions } = await call(hub, hr, "cycle", {});
    const seen =
      transitions.find(({ to: next }) => next === state)?.missing.flatMap(({ entries }) => entries) ?? [];
    const packets = state === "Pre-read" ? await rows(hub, "Raters") : [];
    const looked = packets.map((row) => ({ rater: String(row["Work e-mail"]), waits: 0 }));
    return { to: state, reason, seen, looked, request: request() };
  }

  /** Nothing is missing before Rating. */
  const to = async (state: CycleMove["to"], reason = "The rest follows later.") => {
    const input = state === "Rating" ? { to: state, reason, request: request() } : await move(state, reason);
    return call(hub, hr, "changeCycleState", input);
  };

  /** Makes the packets of these raters, and gives their file ids. */
  async function createPackets(raters: string[]): Promise<string[]> {
    const { results } = await call(hub, hr, "createPackets", { raters, request: request() });
    const failed = results.filter(({ state }) => state === "failed");
    if (failed.length) throw new Error(failed.map(({ message }) => message).join("\n"));
    const { raters: list } = await call(hub, hr, "packets", {});
    return raters.map((rater) => list.find((one) => one.rater === rater)?.packet?.id ?? "");
  }

  /** A job code for every row of Job codes, with a zero in front: "0101", "0102" … */
  async function fillJobCodes(): Promise<void> {
    await call(hub, hr, "addJobCodeRows", { request: request() });
    const levels = await rows(hub, "Job codes");
    const values = levels.map((_, at) => [`0${at + 101}`]);
    host.edit(hub, { sheet: "Job codes", range: "B2", values, as: hr });
  }

  /** What HR gets who looks at the preview and takes the file. */
  async function exportAs(format: string): Promise<Contract["exportFile"]["output"]> {
    const { fingerprint } = await call(hub, hr, "previewExport", { format });
    return call(hub, hr, "exportFile", { format, seen: fingerprint, request: request() });
  }

  return {
    host,
    hub,
    request,
    run,
    reply,
    replies,
    values,
    call,
    sheet,
    rows,
    paste,
    setUp,
    importRoster,
    openForRating,
    to,
    move,
    createPackets,
    fillJobCodes,
    exportAs,
  };
}

/** Of pay and of the check for gender neutrality, for publishing the ladder. */
export const nothingSaid = { payWithin: "", checkedBy: "", checkedOn: "", checkedHow: "" };
