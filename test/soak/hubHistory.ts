/** Random histories of the hub: HR saves on behalf while colleagues rearrange, executions end anywhere, replies are lost and arrive late. */
import type { PersonAct } from "../../host/api";
import type { Contract } from "../../src/rpc/contract";
import { ann, ratingOf, secondHr } from "../journey/smallOrganisation";
import { hr } from "../plumbline";
import {
  criteria,
  faultIn,
  type Hardship,
  insertOwnColumn,
  marksOf,
  reports,
  type Soak,
  sortOfSome,
  survivors,
} from "./history";
import { randomFrom } from "./random";
import { count, nothingTold, type Told } from "./told";

type Save = Contract["saveRating"]["input"];

/** As in a packet, with a model of its own: what may stand under a report is what was answered last, or tried since. */
export async function hubHistory(
  { plumbline, begin }: Soak,
  seed: number,
  hardship?: Hardship,
): Promise<Told> {
  begin();
  if (hardship) insertOwnColumn(plumbline.host, plumbline.hub, hr);
  const random = randomFrom(seed);
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
  const model = new Map(reports.map((id) => [id, new Set([0])]));
  const told = nothingTold();
  const sent: Save[] = [];
  const { hub } = plumbline;
  const operations = 3 + Math.floor(random() * 5);
  for (let operation = 1; operation <= operations; operation++) {
    const person = pick(reports);
    const seen = await savedAt(person);
    if (seen === null) continue;
    const save: Save = {
      rating: ratingOf(person, ann),
      request: `${seed}-hub-${operation}`,
      seen,
      submit: random() < 0.6,
      assessments: marksOf(person, operation),
    };
    model.get(person)!.add(operation);
    if (random() < 0.3) {
      plumbline.host.edit(hub, { ...sortOfSome("Ratings", 18, random), as: secondHr });
      told.rearrangements++;
    }
    const options = {
      editAt: Array.from({ length: Math.floor(random() * 3) }, () => ({
        call: 4 + Math.floor(random() * 14),
        edit: { ...act(), as: secondHr },
      })),
      ...(random() < 0.4
        ? { killAt: 6 + Math.floor(random() * 14), survivors: pick(survivors(hardship, seed)) }
        : {}),
    };
    const answer = await plumbline.run(hub, hr, "saveRating", save, options);
    count(told, answer, options);
    if (answer.reply?.ok) model.set(person, new Set([operation]));
    // A reply that was lost, or an execution that ended: the page asks again, with the same request.
    if (random() < 0.5) {
      const again = await plumbline.reply(hub, hr, "saveRating", save);
      if (answer.reply) told.lostReplies++;
      if (again.ok) model.set(person, new Set([operation]));
    }
    // And sometimes what it asked long ago arrives late: whatever it is answered, it changes nothing.
    const late = random() < 0.3 ? pick([...sent, save]) : null;
    if (late && late !== save) await plumbline.reply(hub, hr, "saveRating", late);
    sent.push(save);
    await check(`operation ${operation}`);
  }
  return { ...told, operations };

  async function savedAt(person: string): Promise<string | null> {
    const rating = ratingOf(person, ann);
    const reply = await plumbline.reply(hub, hr, "openReport", { rating });
    if (!reply.ok) return null;
    if (reply.value.status !== "submitted") return reply.value.savedAt;
    const input = { rating, request: plumbline.request(), seen: reply.value.savedAt };
    const withdrawn = await plumbline.reply(hub, hr, "withdrawRating", input);
    return withdrawn.ok ? withdrawn.value.savedAt : null;
  }

  function act(): PersonAct {
    const row = () => 2 + Math.floor(random() * 11);
    const column = () => 1 + Math.floor(random() * 20);
    return pick<PersonAct>([
      {
        sheet: "Ratings",
        sort: { range: "A2:X30", column: 1 + Math.floor(random() * 5), ascending: random() < 0.5 },
      },
      { sheet: "Ratings", insertRows: { before: row() } },
      { sheet: "Ratings", moveRows: { from: row(), before: row() } },
      { sheet: "Ratings", insertColumns: { before: column() } },
      { sheet: "Ratings", moveColumns: { from: column(), count: 1, before: column() } },
    ]);
  }

  async function check(when: string): Promise<void> {
    const say = (what: string) => told.faults.push(`hub, seed ${seed}, ${when}: ${what}`);
    const { tasks, unread, problems } = await plumbline.call(hub, hr, "listReports", {});
    told.named = Math.max(told.named, problems.length + unread.length);
    for (const person of reports) {
      const task = tasks.find((one) => one.rating === ratingOf(person, ann));
      if (!task) {
        if (!unread.length && !problems.length) say(`${person} is missing, and nothing is said of it`);
        continue;
      }
      const { said } = await plumbline.call(hub, hr, "openReport", { rating: task.rating });
      for (const name of criteria) {
        const { mark, evidence } = said.assessments[name] ?? { mark: null, evidence: "" };
        const fault = faultIn(person, name, mark, evidence, model.get(person)!);
        if (fault) say(fault);
      }
    }
  }
}
