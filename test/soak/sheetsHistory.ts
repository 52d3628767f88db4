/** Random histories of saves, in a packet or the hub, between which people do with the sheet whatever Sheets lets them. */
import { ann, cycleName, ratingOf } from "../journey/smallOrganisation";
import { hr } from "../plumbline";
import { criteria, faultIn, markOf, marksOf, reports, type Soak, type Told } from "./history";
import { randomFrom } from "./random";
import { actInSheet, replacements } from "./sheetActs";

/**
 * Its model: every evidence says whose it is and with which mark it was given, also where a row of before was put back,
 * so nothing may stand under anybody else; and nobody whose marks were saved is gone without a word.
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
  const faults: string[] = [];
  const done: string[] = [];
  const kept: (readonly unknown[])[] = [];
  let named = 0;
  const operations = 6 + Math.floor(random() * 6);
  for (let operation = 1; operation <= operations; operation++) {
    // The first saves stand undisturbed, so that there is something to lose.
    for (let act = operation < 4 ? 0 : random() < 0.5 ? 1 : 2; act > 0; act--)
      done.push(actInSheet({ host, file, sheet: "Ratings", as, random, kept }));
    if (operation < 4 || random() < 0.4)
      await save(reports[Math.floor(random() * reports.length)]!, operation);
    await check();
    if (faults.length) break;
  }
  return { operations, faults, named };

  async function save(person: string, operation: number): Promise<void> {
    const rating = ratingOf(person, ann);
    const open = await plumbline.reply(file, as, "openReport", { rating });
    if (!open.ok) return;
    const { status, savedAt: seen } = open.value;
    const request = `${seed}-sheet-${operation}`;
    if (status === "submitted") await plumbline.reply(file, as, "withdrawRating", { rating, request, seen });
    else {
      const assessments = marksOf(person, operation);
      const submit = random() < 0.7;
      const answer = await plumbline.reply(file, as, "saveRating", {
        rating,
        request,
        seen,
        submit,
        assessments,
      });
      if (answer.ok) tried.get(person)!.add(operation);
    }
  }

  async function check(): Promise<void> {
    const say = (what: string) =>
      faults.push(`${isHub ? "hub" : "packet"}, seed ${seed}, ${done.join(", ")}: ${what}`);
    const { tasks, unread, problems } = await plumbline.call(file, as, "listReports", {});
    const isTold = problems.length + unread.length > 0;
    named += isTold ? 1 : 0;
    for (const person of reports.filter((one) => tried.get(one)!.size)) {
      const rating = ratingOf(person, ann);
      const task = tasks.find((one) => one.rating === rating);
      const said = task ? (await plumbline.call(file, as, "openReport", { rating })).said.assessments : {};
      if (!isTold && Object.values(said).every(({ evidence }) => evidence === ""))
        say(`what was saved for ${person} is gone, and nothing is said of it`);
      for (const name of criteria) wrong(say, person, name, said[name]?.mark, said[name]?.evidence ?? "");
    }
    if (!isHub) await collectAndCheck(say);
  }

  async function collectAndCheck(say: (what: string) => void): Promise<void> {
    const preview = await plumbline.reply(hub, hr, "previewCollect", { raters: [ann] });
    if (!preview.ok) return;
    const raters = preview.value.packets.map(({ rater, fingerprint }) => ({ rater, fingerprint }));
    await plumbline.reply(hub, hr, "collect", { raters, request: plumbline.request() });
    for (const row of await plumbline.rows(hub, "Ratings"))
      if (row.Cycle === cycleName && row.Rater === ann && row.Status === "submitted")
        for (const name of criteria)
          wrong(
            (what) => say(`in the hub ${what}`),
            String(row["Employee ID"]),
            name,
            row[name],
            String(row[`${name}: evidence`]),
          );
  }

  function wrong(
    say: (what: string) => void,
    person: string,
    criterion: string,
    mark: unknown,
    said: string,
  ): void {
    const text = asWritten(said);
    const operation = Number(/operation (\d+)\.$/.exec(text)?.[1]);
    // A mark that somebody cut away or merged into another cell is missing, and no other stands there.
    const stands = mark === null || mark === undefined ? markOf(person, criterion, operation) : mark;
    const fault = text === "" ? "" : faultIn(person, criterion, stands, text, tried.get(person) ?? new Set());
    if (fault && !isCopied(said)) say(fault);
  }

  /** It stands in its own row as well, as after somebody put that row back: copied there, as if typed. */
  function isCopied(text: string): boolean {
    const cells = host.world.files
      .get(file)!
      .sheetNamed("Ratings")!
      .values.rows.flatMap((row) => row ?? []);
    return cells.filter((cell) => cell === text).length > 1;
  }
}

/** Without what somebody replaced in it, and as it is where a formula was typed into a cell for texts. */
const asWritten = (text: string): string =>
  replacements
    .filter(([from]) => from !== "000004")
    .reduce(
      (all, [from, to]) => (all.startsWith("On ") || to !== "On" ? all.split(to).join(from) : all),
      text.replace(/^(?:=")+|"+$/g, ""),
    );
