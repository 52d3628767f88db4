import * as fc from "fast-check";
import { howLinked, oneMore } from "../../../src/domain/rating/howLinked";
import {
  type AskedFor,
  type Organisation,
  proposeSecondRaters,
  type SecondView,
} from "../../../src/domain/rating/secondRaters";
import * as examples from "../examples";

const person = (id: string, manager = "") => examples.person({ id, manager, email: `${id}@x.com` });

/** Everybody with a manager is rated by that manager. */
function organisation(managers: Readonly<Record<string, string>>): Organisation {
  const people = Object.entries(managers).map(([id, manager]) => person(id, manager));
  const tasks = people
    .filter(({ manager }) => manager in managers)
    .map(({ id, manager }): AskedFor => ({ person: id, rater: `${manager}@x.com`, role: "manager" }));
  return { people, raters: [], tasks };
}

/** A top, two lines, two managers in each with three reports: a1, a2 under a; b1, b2 under b. */
const twoLines = organisation({
  top: "",
  a: "top",
  b: "top",
  ...Object.fromEntries(["a1", "a2", "b1", "b2"].map((id) => [id, id[0]!])),
  ...Object.fromEntries(
    ["a1", "a2", "b1", "b2"].flatMap((manager) => [1, 2, 3].map((n) => [`${manager}.${n}`, manager])),
  ),
});

const second = (views: readonly SecondView[]): AskedFor[] =>
  views.map((view) => ({ ...view, role: "second rater" }));
const countBy = <T>(items: readonly T[], key: (item: T) => string) =>
  items.reduce<Record<string, number>>((counts, item) => {
    counts[key(item)] = (counts[key(item)] ?? 0) + 1;
    return counts;
  }, {});
const lineOf = (id: string) => id[0];

test("two views for each team, about two from each rater, across the lines, and everybody is linked", () => {
  const proposed = proposeSecondRaters(twoLines);
  const homeOf = (person: string) => twoLines.people.find(({ id }) => id === person)!.manager;
  const leaves = proposed.filter(({ person }) => person.includes("."));
  expect(countBy(leaves, ({ person }) => homeOf(person))).toEqual({ a1: 2, a2: 2, b1: 2, b2: 2 });
  for (const given of Object.values(countBy(proposed, ({ rater }) => rater)))
    expect(given).toBeLessThanOrEqual(3);
  for (const { person, rater } of leaves) expect(lineOf(person)).not.toBe(lineOf(rater));
  expect(howLinked([...twoLines.tasks, ...second(proposed)])).toMatch(/^All 7 raters are linked/);
});

test("what HR assigned already counts: nothing is proposed on top of a balanced set", () => {
  const proposed = proposeSecondRaters(twoLines);
  expect(proposeSecondRaters({ ...twoLines, tasks: [...twoLines.tasks, ...second(proposed)] })).toEqual([]);
});

const anyOrganisation = fc
  .array(fc.nat(), { minLength: 1, maxLength: 40 })
  .map((picks) =>
    organisation(
      Object.fromEntries(picks.map((pick, at) => [`p${at}`, at === 0 ? "" : `p${pick % at}`] as const)),
    ),
  );

test("R4 nobody is proposed for themselves, for those above or below them, or twice, whatever the organisation", () => {
  fc.assert(
    fc.property(anyOrganisation, (one) => {
      const above = (id: string): string[] => {
        const manager = one.people.find((person) => person.id === id)?.manager;
        return manager ? [manager, ...above(manager)] : [];
      };
      const proposed = proposeSecondRaters(one);
      for (const { person, rater } of proposed) {
        const id = rater.split("@")[0]!;
        expect([id, ...above(id)]).not.toContain(person);
        expect(above(person)).not.toContain(id);
      }
      expect(new Set(proposed.map(({ person, rater }) => `${person} ${rater}`)).size).toBe(proposed.length);
      for (const given of Object.values(countBy(proposed, ({ rater }) => rater)))
        expect(given).toBeLessThanOrEqual(3);
    }),
  );
});

test("a rater's other address is the same person", () => {
  const tasks: AskedFor[] = [
    { person: "x", rater: "boss@x.com", role: "manager" },
    { person: "boss", rater: "home@y.com", role: "manager" },
  ];
  const people = [person("boss"), person("x", "boss")];
  const raters = [{ email: "x@x.com", alsoSignsInAs: ["home@y.com"] }];
  expect(proposeSecondRaters({ people, raters, tasks })).toEqual([]);
});

const pair = (...shared: string[]): AskedFor[] => [
  { person: "p", rater: "a", role: "manager" },
  { person: "q", rater: "b", role: "manager" },
  ...shared.map((person): AskedFor => ({ person, rater: person === "p" ? "b" : "a", role: "second rater" })),
];

// Two raters who share n people know their difference with 2/n of one mark's error variance (Eccleston & Hedayat 1974).
test.each<[string, AskedFor[], RegExp]>([
  ["nobody rates", [], /not two raters yet/],
  ["no shared person", pair(), /^Each of the 2 raters marks people whom nobody else marks/],
  ["one", pair("p"), /^All 2 raters are linked by 1 shared person\. .* rated 1\.0 of the same people\.$/],
  ["two", pair("p", "q"), /linked by 2 shared people\. .* rated 2\.0 of the same people\.$/],
  [
    "a third apart",
    [...pair("p"), { person: "r", rater: "c", role: "manager" }],
    /^2 of 3 raters are linked by 1 shared person; there are 2 groups/,
  ],
])("how well raters are linked, %s", (_, tasks, said) => {
  expect(howLinked(tasks)).toMatch(said);
});

test("one more is named with what it would bring: joining groups first, a closer comparison later", () => {
  const apart = organisation({ top: "", a: "top", b: "top", a1: "a", b1: "b", a2: "a", b2: "b" });
  const tasks = apart.tasks.filter(({ rater }) => rater !== "top@x.com");
  expect(oneMore({ ...apart, tasks }, (id) => id)).toBe(
    "One more, a@x.com for b1, would link 2 raters who are apart now and with them everybody.",
  );
  const linked = [...tasks, ...second([{ person: "a1", rater: "b@x.com" }])];
  expect(oneMore({ ...apart, tasks: linked }, (id) => id)).toMatch(
    /would bring that to 2\.0 of the same people\.$/,
  );
});

test("in an organisation of 200 raters in 12 lines every team gets its two, and everybody is linked", () => {
  const managers = Array.from({ length: 200 }, (_, at) => [`m${at}`, `line${at % 12}`] as const);
  const reports = managers.flatMap(([id]) =>
    Array.from({ length: 8 }, (_, n) => [`${id}.${n}`, id] as const),
  );
  const lines = Array.from({ length: 12 }, (_, at) => [`line${at}`, "top"] as const);
  const large = organisation(Object.fromEntries([["top", ""] as const, ...lines, ...managers, ...reports]));
  const proposed = proposeSecondRaters(large);
  const received = countBy(
    proposed.filter(({ person }) => person.includes(".")),
    ({ person }) => person.split(".")[0]!,
  );
  expect(managers.map(([id]) => received[id])).toEqual(managers.map(() => 2));
  expect(howLinked([...large.tasks, ...second(proposed)])).toMatch(/^All 213 raters are linked/);
});
