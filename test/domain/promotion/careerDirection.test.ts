import {
  checkDirection,
  type Direction,
  directionInWords,
} from "../../../src/domain/promotion/careerDirection";

test.each<[Direction, string, string, string[]]>([
  ["", "", "not asked", []],
  ["IC", "2026-09-01", "IC, said on 1 September 2026", []],
  ["undecided", "", "undecided", []],
  ["management", "2026-02-30", "management, said on 2026-02-30", ["direction.date"]],
  ["sales" as Direction, "", "sales", ["direction.unknown"]],
])("what was said: %j on %j", (direction, directionOn, words, codes) => {
  const said = { direction, directionOn, nurturing: "" };
  expect(directionInWords(said)).toBe(words);
  expect(checkDirection(said).map(({ code }) => code)).toEqual(codes);
});
