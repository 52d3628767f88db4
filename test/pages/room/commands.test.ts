/** No key means two things, and each works whatever its case. */
import { type Command, commandOf, commands, entryOf } from "../../../src/pages/room/commands";

const names = Object.keys(commands) as Command[];

test("no key means two things; digits and Escape are left to what is open", () => {
  const keys = names.map((name) => entryOf(name).key.toUpperCase());
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of keys) expect(key).not.toMatch(/^([0-9]|ESCAPE|ENTER|TAB| )$/);
});

test("the keys people are told of", () => {
  const told = ["k", "C", "b", "E", "r", "u", "g", "M", "/", "?", "ArrowRight", "ArrowLeft"];
  expect(told.map(commandOf)).toEqual([
    "keep",
    "change",
    "later",
    "evidence",
    "takeBack",
    "undo",
    "picture",
    "projector",
    "find",
    "help",
    "next",
    "previous",
  ]);
  expect(commandOf("q")).toBeUndefined();
});
