/** A file's titles, beside what people at a level are called. */
import { ladderTitles } from "../../../src/domain/exports/ladderTitles";

const facts = [{ of: { "new level": "M4", "new title": "Group PM" } }];
const called = (...titles: string[]) => titles.map((title) => ({ level: "M4", title }));

test.each([
  ["nobody is at the level", [], []],
  ["nobody there has a title", called("", ""), []],
  ["somebody is called as the ladder has it", called("Group PM", "Lead", "Lead"), []],
  [
    "all are called otherwise: by the name of most",
    called("Lead", "Group Product Manager", "Group Product Manager"),
    [{ level: "M4", title: "Group PM", called: "Group Product Manager" }],
  ],
])("where %s", (_, people, expected) => {
  expect(ladderTitles(facts, people, [])).toEqual(expected);
});

test("what Job codes says is said on purpose; a blank title there says nothing", () => {
  const people = called("Group Product Manager");
  expect(ladderTitles(facts, people, [{ level: "M4", title: "GPM" }])).toEqual([]);
  expect(ladderTitles(facts, people, [{ level: "M4", title: " " }])).toHaveLength(1);
  expect(ladderTitles(facts, [{ level: "M5", title: "Director" }], [])).toEqual([]);
});
