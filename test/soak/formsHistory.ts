/** Random histories of one form's sheet: saves disturbed by people and by kills, each text saying where it belongs. */
import type { PersonAct } from "../../host/api";
import type { Plumbline } from "../plumbline";
import type { Form } from "./forms";
import { insertOwnColumn, sortOfSome, survivors } from "./history";
import { randomFrom } from "./random";
import { count, nothingTold, type Told } from "./told";

/**
 * Its model: a text says for which entry, and with which operation, it was saved; what is shown is the operation
 * acknowledged last or one tried since, and what was acknowledged is shown or named as unreadable.
 */
export async function formsHistory(
  plumbline: Plumbline,
  form: Form,
  seed: number,
  hardship?: "parted",
): Promise<Told> {
  form.begin();
  if (hardship) insertOwnColumn(plumbline.host, form.file, form.as, form.sheet, "D");
  const random = randomFrom(seed);
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
  const upTo = (most: number) => 1 + Math.floor(random() * most);
  const { sheet, as, file, slots } = form;
  const allowed = new Map<string, Set<number>>();
  const acknowledged = new Set<string>();
  const told = nothingTold();
  const operations = 5 + upTo(5);
  for (let operation = 1; operation <= operations; operation++) {
    const slot = pick(slots);
    const asked = await form.saving(slot, `About ${slot}, operation ${operation}.`, `${seed}-${operation}`);
    if (!asked) continue;
    const { method, input } = asked;
    const key = sheet === "Decisions" ? (input as { id: string }).id : slot;
    const isText = method !== "withdrawProposal" && method !== "undoDecision";
    if (isText) allowed.set(key, (allowed.get(key) ?? new Set()).add(operation));
    if (operation > 2 && random() < 0.3) {
      plumbline.host.edit(file, { ...sortOfSome(sheet, 12, random), as });
      told.rearrangements++;
    }
    // The first ones stand undisturbed, so that there is something to lose.
    const options = operation > 2 ? disturbed() : {};
    const answer = await plumbline.run(file, as, method, input as never, options);
    count(told, answer, options);
    const { reply } = answer;
    const again = random() < 0.3 ? await plumbline.reply(file, as, method, input as never) : null;
    if (reply && again) told.lostReplies++;
    if (isText && (reply?.ok || again?.ok)) {
      allowed.set(key, new Set([operation]));
      acknowledged.add(key);
    }
    await check(`operation ${operation}`);
  }
  return { ...told, operations };

  function disturbed() {
    const editAt = Array.from({ length: Math.floor(random() * 3) }, () => ({
      call: 2 + upTo(8),
      edit: { ...act(), as },
    }));
    const isKilled = random() < 0.5;
    return {
      editAt,
      ...(isKilled && { killAt: 3 + upTo(9), survivors: pick(survivors(hardship === "parted", seed)) }),
    };
  }

  function act(): PersonAct {
    return pick<PersonAct>([
      {
        sheet,
        sort: {
          range: hardship ? `A2:${lastColumn()}12` : "A2:X12",
          column: upTo(4),
          ascending: random() < 0.5,
        },
      },
      { sheet, insertRows: { before: 1 + upTo(5) } },
      { sheet, moveRows: { from: 1 + upTo(5), before: 1 + upTo(6) } },
      { sheet, insertColumns: { before: upTo(10) } },
      { sheet, moveColumns: { from: upTo(10), count: upTo(2), before: upTo(12) } },
    ]);
  }

  /** Two sorts of some columns, of others each time, may put a row together of two people's cells: that is people's own doing. */
  function lastColumn(): string {
    const { columns } = plumbline.host.world.files.get(file)!.sheetNamed(sheet)!;
    const letter = (at: number) => String.fromCharCode(65 + at);
    return columns > 26
      ? letter(Math.floor((columns - 1) / 26) - 1) + letter((columns - 1) % 26)
      : letter(columns - 1);
  }

  async function check(when: string): Promise<void> {
    const say = (what: string) => told.faults.push(`${sheet}, seed ${seed}, ${when}: ${what}`);
    const { entries, problems } = await form.read();
    told.named = Math.max(told.named, problems.length);
    for (const { slot, text } of entries) {
      const [, about, operation] = /^About (.+), operation (\d+)\.$/.exec(text) ?? [];
      if (!about || !slot.startsWith(about)) say(`${slot} holds "${text}"`);
      else if (!allowed.get(slot)?.has(Number(operation)))
        say(`${slot} holds "${text}", which was saved over`);
    }
    for (const key of acknowledged)
      if (!entries.some(({ slot }) => slot === key) && !problems.length)
        say(`${key} is missing, and nothing is said of it`);
  }
}
