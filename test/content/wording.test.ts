// The wording of everything shipped: plain British English that the person rated may read.
import { cells, shippedTexts } from "./shippedTexts";

/** Places and matches of a pattern in all shipped texts: an empty list is what the tests want. */
const found = (pattern: RegExp, texts = shippedTexts) =>
  texts.flatMap(({ place, text }) => {
    const match = text.match(pattern);
    return match ? [`${place}: ${match[0]}`] : [];
  });
const cellTexts = cells.flatMap((cell) => [
  { place: `${cell.level} ${cell.criterion}`, text: cell.expectation },
  { place: `${cell.level} ${cell.criterion}`, text: cell.seenWhen },
]);

test("The collection of shipped texts is whole", () => {
  // 44 cells with level, criterion and two texts each are the largest part.
  expect(shippedTexts.length).toBeGreaterThan(44 * 4 + 100);
  expect(shippedTexts.filter(({ text }) => text.trim() === "")).toEqual([]);
});

test("R30 The forbidden words do not occur", () => {
  expect(
    found(/\b(bias(ed)?|wrong(ly)?|demot\w*|potentials?|potentially|forced|curves?|rank\w*|NaN)\b/i),
  ).toEqual([]);
});

test("R23 Nothing counts heads, and asking to manage is never praised", () => {
  expect(
    found(/head-?count|team size|size of (the|a) team|number of (people|reports|PMs)|direct reports/i),
  ).toEqual([]);
  expect(
    found(/\b(\d+|two|three|four|five|six|seven|eight|ten) (people|reports|PMs|managers)\b/i, cellTexts),
  ).toEqual([]);
  expect(found(/\b(eager|keen|ambition|ambitious|wants|hungry) to (manage|lead)/i)).toEqual([]);
});

test("Management texts speak of people who grow, in every hard skills and leadership cell", () => {
  const management = cells.filter(({ level }) => level.startsWith("M"));
  for (const cell of management.filter(({ criterion }) => /hardSkills|leadership/.test(criterion))) {
    expect(`${cell.expectation} ${cell.seenWhen}`).toMatch(/coach|nurtur|grow|grew|develop/i);
  }
});

test("One kind of English: British", () => {
  expect(
    found(
      /\b\w*(prioritiz|organiz|recogniz|emphasiz|analyz|behavior|favor|labor|judgment|center|catalog\b)\w*/i,
    ),
  ).toEqual([]);
  expect(found(/\b(toward|gotten|program)\b/i)).toEqual([]);
});

test('Cells speak of "this person", without you, I, he or she', () => {
  expect(found(/\b(you|your|yours|I|we|our|he|she|his|her|him)\b/i, cellTexts)).toEqual([]);
});

test("No filler, no exclamation marks", () => {
  expect(
    found(
      /world-class|best-in-class|passionate|synerg|leverag|rock ?star|ninja|proactive|robust|seamless|holistic|empower|impactful|dynamic|cutting-edge|going forward|stakeholder management|\bvery\b|\breally\b|\betc\b|effectively|excel(s|lent)?\b/i,
    ),
  ).toEqual([]);
  expect(found(/!|\s{2,}(?!\n)(?<!\n\n)| - |\.\.\./)).toEqual([]);
});

test("Nothing a new manager would have to look up, and no bare own", () => {
  expect(
    found(/\benablement|\bpre-?sales\b|\bpost-?sales\b|\bMVPs?\b|\bcollateral\b|\bbets?\b|stakeholder/i),
  ).toEqual([]);
  expect(found(/(?<!\b(its|their|person's) )\bown\b/i, cellTexts)).toEqual([]);
});

test("Texts in cells are whole sentences", () => {
  for (const { place, text } of cellTexts) {
    expect([place, /^[A-Z]/.test(text), text.endsWith(".")]).toEqual([place, true, true]);
  }
});
