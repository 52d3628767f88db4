/** Random histories of saves, in a packet or the hub, between which people do with the sheet whatever Sheets lets them. */
import { ann, cycleName, ratingOf } from "../journey/smallOrganisation";
import { hr } from "../plumbline";
import {
  type Assessments,
  criteria,
  type Drawn,
  drawn,
  emptyModel,
  faultIn,
  isAcknowledged,
  markOf,
  reports,
  type Soak,
  slotOf,
  survivors,
} from "./history";
import { randomFrom } from "./random";
import { actInSheet } from "./sheetActs";
import { count, nothingTold, type Told } from "./told";

/**
 * Its model: a text stands under the person it was saved for, beside the mark it was given with, also where a row of
 * before was put back; and nobody whose marks were saved is gone without a word. A text that no form saved and nobody
 * collected as it stands, that stood in two places, or whose row somebody vouched for by emptying its request, is its
 * typist's, who may put it where they like. A cell that somebody emptied, or whose text merging took away, is empty:
 * nobody can tell the one from the other.
 */
export async function sheetsHistory(
  { plumbline, packet, begin }: Soak,
  seed: number,
  isHub: boolean,
): Promise<Told> {
  begin();
  const random = randomFrom(seed);
  const { host, hub } = plumbline;
  const [file, as] = isHub ? [hub, hr] : [packet, ann];
  const tried = new Map(reports.map((id) => [id, new Set<number>()]));
  const told = nothingTold();
  const done: string[] = [];
  const kept: (readonly unknown[])[] = [];
  const acknowledged = emptyModel();
  /** Whom each text was saved or collected for, as it stood then. */
  const savedFor = new Map<string, Set<string>>();
  /** What somebody copied: texts, and marks by whose they are then. */
  const copied = new Set<string>();
  const operations = 6 + Math.floor(random() * 6);
  for (let operation = 1; operation <= operations; operation++) {
    // The first saves stand undisturbed, so that there is something to lose.
    for (let acts = operation < 4 ? 0 : random() < 0.5 ? 1 : 2; acts > 0; acts--) act();
    if (operation < 4 || random() < 0.4)
      await save(reports[Math.floor(random() * reports.length)]!, operation);
    await check();
    if (told.faults.length) break;
  }
  return { ...told, operations };

  function act(): void {
    const before = standing();
    done.push(actInSheet({ host, file, sheet: "Ratings", as, random, kept }));
    told.rearrangements++;
    const now = standing();
    const texts = now.map(({ text }) => text);
    for (const { text, mark, place, sealed } of now) {
      if (texts.indexOf(text) !== texts.lastIndexOf(text)) copied.add(text);
      const was = before.find((one) => one.place === place);
      if (was?.text === text && was.mark !== mark) copied.add(`${place} ${mark}`);
      if (was?.text && text === "" && !texts.includes(was.text)) acknowledged.set(place, new Set([0]));
      if (was?.sealed && !sealed && now.every((one) => one.sealed !== was.sealed)) isVouchedFor(place);
    }
  }

  /** Whoever empties the cell that every message about such rows names says that the row is as it should be. */
  function isVouchedFor(place: string): void {
    for (const [text, owners] of savedFor) if (owners.has(place.split(" ")[0]!)) copied.add(text);
  }

  /** What stands under each criterion of each report in the sheet, if its headings and IDs stand. */
  function standing(): { place: string; text: string; mark: unknown; sealed: string }[] {
    const [headings = [], ...rows] = host.world.files.get(file)!.sheetNamed("Ratings")!.values.rows;
    const at = (heading: string) => (headings ?? []).indexOf(heading);
    return rows.flatMap((cells) =>
      criteria.map((name) => ({
        place: `${cells?.[at("Employee ID")]} ${name}`,
        text: String(cells?.[at(`${name}: evidence`)] ?? ""),
        mark: cells?.[at(name)] ?? null,
        sealed: String(cells?.[at("Request")] ?? ""),
      })),
    );
  }

  async function save(person: string, operation: number): Promise<void> {
    const rating = ratingOf(person, ann);
    const open = await plumbline.reply(file, as, "openReport", { rating });
    if (!open.ok) return;
    const { status, savedAt: seen } = open.value;
    const request = `${seed}-sheet-${operation}`;
    const isKilled = operation > 3 && random() < 0.4;
    const end = isKilled && {
      killAt: 4 + Math.floor(random() * 6),
      survivors: survivors(false, seed)[Math.floor(random() * 2)]!,
    };
    if (end) done.push(`a save that ends at call ${end.killAt}`);
    const method = status === "submitted" ? "withdrawRating" : "saveRating";
    const submit = random() < 0.7;
    const shown = open.value.said.assessments as Assessments;
    const saying = drawn(random, { person, operation, shown, submit }, operation > 3);
    const { assessments } = saying;
    const given = method === "saveRating" ? { assessments, submit } : {};
    // One that ends may have landed.
    if (method === "saveRating" && end) note(saying);
    const input = { rating, request, seen, ...given } as never;
    const answer = await plumbline.run(file, as, method, input, end || {});
    count(told, answer, {});
    const again = random() < 0.3 ? await plumbline.reply(file, as, method, input) : null;
    if (again && answer.reply) told.lostReplies++;
    if (!answer.reply?.ok && !again?.ok) return;
    if (method === "saveRating") {
      note(saying);
      isAcknowledged(acknowledged, saying);
    }
    for (const { place, text } of standing()) if (place.startsWith(person)) isSaved(text, person);
  }

  function note({ person, operations, assessments }: Drawn): void {
    for (const [name, operation] of operations) {
      tried.get(person)!.add(operation);
      isSaved(assessments[name]!.evidence, person);
    }
  }

  function isSaved(text: string, person: string): void {
    savedFor.set(text, (savedFor.get(text) ?? new Set()).add(person));
  }

  async function check(): Promise<void> {
    const say = (what: string) =>
      told.faults.push(`${isHub ? "hub" : "packet"}, seed ${seed}, ${done.join(", ")}: ${what}`);
    const { tasks, unread, problems } = await plumbline.call(file, as, "listReports", {});
    const isTold = problems.length + unread.length > 0;
    told.named += isTold ? 1 : 0;
    for (const person of reports.filter((one) => tried.get(one)!.size)) {
      const rating = ratingOf(person, ann);
      const task = tasks.find((one) => one.rating === rating);
      const said = task ? (await plumbline.call(file, as, "openReport", { rating })).said.assessments : {};
      const isKept = (name: string) => [...acknowledged.get(slotOf(person, name))!].some((of) => of > 0);
      const isGone = criteria.some(isKept) && Object.values(said).every(({ evidence }) => evidence === "");
      if (!isTold && isGone) say(`what was saved for ${person} is gone, and nothing is said of it`);
      for (const name of criteria) wrong(say, person, name, said[name]?.mark, said[name]?.evidence ?? "");
    }
    if (!isHub) await collectAndCheck(say);
  }

  async function collectAndCheck(say: (what: string) => void): Promise<void> {
    const preview = await plumbline.reply(hub, hr, "previewCollect", { raters: [ann] });
    if (!preview.ok) return;
    const raters = preview.value.packets.map(({ rater, fingerprint }) => ({ rater, fingerprint }));
    await plumbline.reply(hub, hr, "collect", { raters, request: plumbline.request() });
    const collected = (await plumbline.rows(hub, "Ratings")).filter(
      (row) => row.Cycle === cycleName && row.Rater === ann && row.Status === "submitted",
    );
    for (const row of collected)
      for (const name of criteria) {
        const [person, text] = [String(row["Employee ID"]), String(row[`${name}: evidence`])];
        wrong((what) => say(`in the hub ${what}`), person, name, row[name], text);
        isSaved(text, person);
      }
  }

  function wrong(
    say: (what: string) => void,
    person: string,
    criterion: string,
    mark: unknown,
    text: string,
  ): void {
    if (text === "" || copied.has(text)) return;
    const owners = savedFor.get(text);
    const own = /^About (\S+), .+, operation (\d+)\.$/.exec(text);
    if (owners && !owners.has(person)) say(`${person} holds "${text}"`);
    else if (own?.[1] === person) {
      // A mark that somebody cut away or merged into another cell is missing, and no other stands there.
      const stands = mark ?? markOf(person, criterion, Number(own[2]));
      const fault = faultIn(person, criterion, stands, text, tried.get(person) ?? new Set());
      if (fault && !copied.has(`${person} ${criterion} ${stands}`)) say(fault);
    }
  }
}
