/** The figures a page shows, each with its name in How Plumbline calculates. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";

const guide = readFileSync(join(__dirname, "../../docs/handbook/calculates.md"), "utf8");
const told = new Set([...guide.matchAll(/\*\*(.+?)\*\*/g)].map(([, name]) => name));

/** What stands where, each number as #; the names the guide has for it. No name: a heading or a line about what is named. */
const figures: readonly (readonly [place: string, text: RegExp, ...names: string[]])[] = [
  ["h2.line span", /^#$/, "Mark"],
  ["h1, h2, h3, caption", /./],
  ...["Own reports collected", "Submitted", "Cases with your word", "Read and answered"].map(
    (name) => [`.stack:has(> progress[aria-label="${name}"])`, /^#$/, name] as const,
  ),
  [
    "main p.small",
    /^Also asked for: (?:# of # (?:second ratings?|shared profiles?)(?:, |$))+/,
    "Second ratings",
    "Shared profiles",
  ],
  [
    ".note",
    /^# (?:rater has|raters have) no packet\. $|^# packets? (?:does|do) not show yet/,
    "Packets behind",
  ],
  // The day of the roster, and what the add-on calls itself.
  ["main p.small", /(?:^|people as of )# [A-Z][a-z]+ #$|Plumbline #/],
  ["footer", /^# of # answered$/, "Read and answered"],
  // The overall, or why there is none.
  [".rows .small", / · (?:overall #|[a-z ]+)$/, "Overall"],
  ["main p strong", /^#$/, "Overall"],
  ["main p.small", / in grade/, "time in grade"],
  ["ul.note li", /./, "Flags"],
  // What people wrote, and texts of the ladder.
  [".said, main details p", /./],
  ["*", /^(?:IC|M)#$/],
  [".time", /^#:#$|^ · #:# left$/, "This person", "Meeting"],
  [".time", /^ · decided: # of # one by one(?:, # of # together)?$/, "Decided so far"],
  [".stop", /^# not decided yet|^# promotion cases? without/, "Not decided yet"],
  [".stop, .last", /case: grade # (?:reached|taken back)/],
  [".last", /^# people, /, "Together"],
  [".stop", /^(?:case: [^#]+ · )?# min · /, "Minutes", "To look at"],
  [".stop", /^# people$/, "Together"],
  [".stop, .decided, .last", / # → #(?:, |$)/, "Mark"],
  [".person > p.small", /^Taken back: .* # → #/, "Mark"],
  [".sub", /^(?:at least )?(?:# years? )?(?:# months?)?$/, "time in grade"],
  [".overall", /^#$/, "Overall", "Lowest", "Last cycle"],
  [".overall", /^last cycle #/, "Last cycle"],
  [".chips", /./, "To look at", "Flags"],
  [".opinions", /^# [a-z' ]+(?: · # [a-z' ]+)*$/, "Opinions"],
  [".mark-cell", /^#$/, "Mark"],
  ["td[data-label='Last cycle']", /^#$/, "Last cycle"],
  ["td[data-label='Second rater']", /^#(?:, #)*$/, "Second rater"],
  ["aside svg", /^#(?: As expected)?$|^(?:IC|management) #(?: · # without marks)?$/, "Picture of the grade"],
  ["aside td", /^#$/, "Picture of the grade"],
  ["aside p", /(?:stands at|moves from # to) #\.|^At grade #, |^# of # on /, "Picture of the grade"],
  ["aside svg", /^# → #$/, "Bands before and after"],
  ["aside p", /^# from #, .*\.$|# of # decided w(?:as|ere) changed\.$/, "Bands before and after"],
  ["aside h3", /^Overalls rounded to #–#, /, "Bands before and after"],
];

/** What shows a number without being told; evidence and whatever else people wrote is theirs. */
export async function untold(page: Page): Promise<string[]> {
  const found = await page.evaluate(
    (places) => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const all: { text: string; at: number[]; classes: string }[] = [];
      while (texts.nextNode()) {
        const place = texts.currentNode.parentElement!;
        const text = texts.currentNode.nodeValue!.replace(/\d+(?:\.\d+)?/g, "#");
        if (!text.includes("#") || place.closest("[dir=auto], style, script")) continue;
        const at = places.flatMap((selector, index) => (place.closest(selector) ? [index] : []));
        all.push({ text, at, classes: place.parentElement!.outerHTML.slice(0, 90) });
      }
      return all;
    },
    figures.map(([place]) => place),
  );
  return found.flatMap(({ text, at, classes }) => {
    const index = at.find((one) => figures[one]![1].test(text));
    if (index === undefined) return [`${text} in ${classes}`];
    const [, , ...names] = figures[index]!;
    return names.filter((name) => !told.has(name)).map((name) => `${name} is not told`);
  });
}
