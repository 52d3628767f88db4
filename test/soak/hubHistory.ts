/** Random histories of the hub: HR saves on behalf while colleagues rearrange, executions end anywhere, replies are lost and arrive late. */
import type { PersonAct } from "../../host/api";
import type { Contract } from "../../src/rpc/contract";
import { ann, ratingOf, secondHr } from "../journey/smallOrganisation";
import { hr } from "../plumbline";
import {
  criteria,
  drawn,
  emptyModel,
  faultIn,
  type Hardship,
  insertOwnColumn,
  isAcknowledged,
  isTried,
  openReports,
  openToSave,
  reports,
  type Soak,
  slotOf,
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
  ...hardships: readonly Hardship[]
): Promise<Told> {
  begin();
  const [isParted, isInPart] = [hardships.includes("parted"), hardships.includes("in part")];
  if (isParted) insertOwnColumn(plumbline.host, plumbline.hub, hr);
  const random = randomFrom(seed);
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
  const model = emptyModel();
  const told = nothingTold();
  const sent: Save[] = [];
  const { hub } = plumbline;
  const operations = 3 + Math.floor(random() * 5);
  for (let operation = 1; operation <= operations; operation++) {
    const person = pick(reports);
    const open = await openToSave(plumbline, hub, hr, person);
    if (!open) continue;
    const submit = random() < 0.6;
    const saying = drawn(random, { person, operation, shown: open.shown, submit }, isInPart);
    const { assessments } = saying;
    const save: Save = {
      ...{ rating: ratingOf(person, ann), request: `${seed}-hub-${operation}`, seen: open.seen },
      ...{ submit, assessments },
    };
    isTried(model, saying);
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
        ? { killAt: 6 + Math.floor(random() * 14), survivors: pick(survivors(isParted, seed)) }
        : {}),
    };
    const answer = await plumbline.run(hub, hr, "saveRating", save, options);
    count(told, answer, options);
    if (answer.reply?.ok) isAcknowledged(model, saying);
    // A reply that was lost, or an execution that ended: the page asks again, with the same request.
    if (random() < 0.5) {
      const again = await plumbline.reply(hub, hr, "saveRating", save);
      if (answer.reply) told.lostReplies++;
      if (again.ok) isAcknowledged(model, saying);
    }
    // And sometimes what it asked long ago arrives late: whatever it is answered, it changes nothing.
    const late = random() < 0.3 ? pick([...sent, save]) : null;
    if (late && late !== save) await plumbline.reply(hub, hr, "saveRating", late);
    sent.push(save);
    await check(`operation ${operation}`);
  }
  return { ...told, operations };

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
    const found = tasks.filter(({ person, rating }) => rating === ratingOf(person, ann));
    for (const person of reports)
      if (!found.some((task) => task.person === person) && !unread.length && !problems.length)
        say(`${person} is missing, and nothing is said of it`);
    for (const { person, said } of await openReports(plumbline, hub, hr, found)) {
      for (const name of criteria) {
        const { mark, evidence } = said.assessments[name] ?? { mark: null, evidence: "" };
        const fault = faultIn(person, name, mark, evidence, model.get(slotOf(person, name))!);
        if (fault) say(fault);
      }
    }
  }
}
