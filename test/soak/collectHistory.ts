/** Random histories between a packet and the hub: a rater saves and types, HR collects and imports, people rearrange, executions end anywhere. */
import type { PersonAct, RunOptions } from "../../host/api";
import type { Contract, MethodName } from "../../src/rpc/contract";
import { ann, cycleName, ratingOf, secondHr, sevenPeople, somebody } from "../journey/smallOrganisation";
import { hr } from "../plumbline";
import {
  type Assessments,
  criteria,
  drawn,
  emptyModel,
  faultIn,
  type Hardship,
  insertOwnColumn,
  isTried,
  nameOf,
  openReports,
  reports,
  type Soak,
  slotOf,
  survivors,
} from "./history";
import { randomFrom } from "./random";
import { count, nothingTold, type Told } from "./told";

/**
 * Its model: every evidence says whose it is and when it was given, so nothing may stand under anybody else, or beside
 * another mark; and once HR has collected undisturbed, the hub says what the packet says.
 */
export async function collectHistory(
  { plumbline, packet, begin }: Soak,
  seed: number,
  ...hardships: readonly Hardship[]
): Promise<Told> {
  begin();
  const [isParted, isInPart] = [hardships.includes("parted"), hardships.includes("in part")];
  if (isParted) insertOwnColumn(plumbline.host, packet, ann);
  const random = randomFrom(seed);
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
  const tried = emptyModel();
  const told = nothingTold();
  const { hub } = plumbline;
  const operations = 4 + Math.floor(random() * 4);
  for (let operation = 1; operation <= operations; operation++) {
    const person = pick(reports);
    const act = pick([save, save, type, collect, collect, importAgain]);
    await act(person, operation);
    await check(`operation ${operation}`);
  }
  await checkCollected();
  return { ...told, operations };

  /** Colleagues rearrange rows meanwhile, and it may end anywhere. */
  function disturbed(as: string, calls: number): RunOptions {
    const editAt = Array.from({ length: Math.floor(random() * 3) }, () => ({
      call: 3 + Math.floor(random() * calls),
      edit: { ...rearranged(), as },
    }));
    const killAt = random() < 0.4 ? 3 + Math.floor(random() * calls) : undefined;
    return { editAt, ...(killAt && { killAt, survivors: pick(survivors(isParted, seed)) }) };
  }

  function rearranged(): PersonAct {
    const row = () => 2 + Math.floor(random() * 8);
    return pick<PersonAct>([
      { sheet: "Ratings", sort: { range: "A2:X30", column: 1 + Math.floor(random() * 4) } },
      { sheet: "Ratings", insertRows: { before: row() } },
      { sheet: "Ratings", moveRows: { from: row(), before: row() } },
      { sheet: "Ratings", insertColumns: { before: 1 + Math.floor(random() * 12) } },
    ]);
  }

  async function save(person: string, operation: number): Promise<void> {
    const rating = ratingOf(person, ann);
    const open = await plumbline.reply(packet, ann, "openReport", { rating });
    if (!open.ok) return;
    const request = `${seed}-collect-${operation}`;
    if (open.value.status === "submitted") {
      const seen = open.value.savedAt;
      await plumbline.reply(packet, ann, "withdrawRating", { rating, request, seen });
      return;
    }
    const submit = random() < 0.7;
    const shown = open.value.said.assessments as Assessments;
    const saying = drawn(random, { person, operation, shown, submit }, isInPart);
    isTried(tried, saying);
    const input = { rating, request, seen: open.value.savedAt, submit, assessments: saying.assessments };
    const options = disturbed(ann, 7);
    const answer = await plumbline.run(packet, ann, "saveRating", input, options);
    count(told, answer, options);
    if (!isInPart || random() < 0.6) return;
    await plumbline.reply(packet, ann, "saveRating", input);
    if (answer.reply) told.lostReplies++;
  }

  /** Without the sidebar: marks, evidence and the tick go straight into the row. */
  async function type(person: string, operation: number): Promise<void> {
    const rows = await plumbline.rows(packet, "Ratings");
    const file = plumbline.host.world.files.get(packet)!.sheetNamed("Ratings")!;
    const headings = [...(file.values.rows[0] ?? [])];
    const row = rows.findIndex(({ ID }) => ID === ratingOf(person, ann));
    if (row < 0 || rows[row]!["Employee ID"] !== person || rows[row]!.Status === "submitted") return;
    const saying = drawn(random, { person, operation, shown: {}, submit: true }, isInPart);
    isTried(tried, saying);
    const cells = Object.entries(saying.assessments).flatMap(([name, { mark, evidence }]) => [
      [name, mark as number] as const,
      [`${name}: evidence`, evidence] as const,
    ]);
    for (const [heading, value] of [...cells, ["Submit", true] as const]) {
      const rect = { row: row + 2, column: headings.indexOf(heading) + 1, rows: 1, columns: 1 };
      const edit = {
        kind: "values" as const,
        sheet: file.id,
        rect,
        rows: [[value]],
        input: "typed" as const,
      };
      plumbline.host.edit(packet, { edit, as: ann });
    }
  }

  async function collect(_: string, operation: number): Promise<void> {
    const preview = await plumbline.reply(hub, hr, "previewCollect", { raters: [ann] });
    if (!preview.ok) return;
    const raters = preview.value.packets.map(({ rater, fingerprint }) => ({ rater, fingerprint }));
    await twice("collect", { raters, request: `${seed}-collecting-${operation}` }, 24);
  }

  /** The roster comes again, one title changed. */
  async function importAgain(_: string, operation: number): Promise<void> {
    const more = reports.slice(2).map((id) => somebody(id, nameOf.get(id)!, "IC3", "000002"));
    const people = [...sevenPeople(), ...more].map((one, at) =>
      at === operation ? { ...one, title: `Title ${operation}` } : one,
    );
    const slice = { people, aliases: [] };
    const preview = await plumbline.reply(hub, hr, "previewImport", slice);
    if (!preview.ok) return;
    const { fingerprint } = preview.value;
    await twice("importPeople", { ...slice, fingerprint, request: `${seed}-import-${operation}` }, 20);
  }

  /** Disturbed, and as often as not asked again with the same request, as a page does that got no answer. */
  async function twice<M extends MethodName>(method: M, input: Contract[M]["input"], calls: number) {
    const options = disturbed(secondHr, calls);
    const answer = await plumbline.run(hub, hr, method, input, options);
    count(told, answer, options);
    if (random() >= 0.5) return;
    await plumbline.reply(hub, hr, method, input);
    if (answer.reply) told.lostReplies++;
  }

  async function check(when: string): Promise<void> {
    for (const [file, as] of [
      [packet, ann],
      [hub, hr],
    ] as const) {
      const { tasks, unread, problems } = await plumbline.call(file, as, "listReports", {});
      told.named = Math.max(told.named, problems.length + unread.length);
      for (const { person, said } of await openReports(plumbline, file, as, tasks)) {
        for (const name of criteria) {
          const { mark, evidence } = said.assessments[name] ?? { mark: null, evidence: "" };
          const fault = faultIn(person, name, mark, evidence, tried.get(slotOf(person, name))!);
          const where = file === hub ? "in the hub" : "in the packet";
          if (fault) told.faults.push(`collecting, seed ${seed}, ${when}, ${where}: ${fault}`);
        }
      }
    }
  }

  async function checkCollected(): Promise<void> {
    // The rater's page, opened again, has an interrupted save finished.
    const opened = await plumbline.reply(packet, ann, "listReports", {});
    if ("isToNote" in opened) await plumbline.reply(packet, ann, "noteOpening", {});
    const preview = await plumbline.reply(hub, hr, "previewCollect", { raters: [ann] });
    if (!preview.ok) return;
    const raters = preview.value.packets.map(({ rater, fingerprint }) => ({ rater, fingerprint }));
    await plumbline.reply(hub, hr, "collect", { raters, request: plumbline.request() });
    const refused = preview.value.packets.flatMap((one) => one.refused);
    const inHub = await plumbline.rows(hub, "Ratings");
    if (refused.length) return;
    const { tasks } = await plumbline.call(packet, ann, "listReports", {});
    const submitted = tasks.filter(({ status }) => status === "submitted");
    for (const { rating, person, said } of await openReports(plumbline, packet, ann, submitted)) {
      const row = inHub.find(({ ID, Cycle }) => ID === rating && Cycle === cycleName);
      for (const name of criteria)
        if (row?.[`${name}: evidence`] !== said.assessments[name]?.evidence)
          told.faults.push(
            `collecting, seed ${seed}: of ${person}, ${name} the hub says ${row?.[`${name}: evidence`]}`,
          );
    }
  }
}
