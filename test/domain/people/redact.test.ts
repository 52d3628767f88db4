import * as fc from "fast-check";
import { othersTakenOut } from "../../../src/domain/people/redact";

const me = { id: "000004", name: "Ida Ito", email: "ida@x.com" };
const ann = { id: "000002", name: "Ann Archer", email: "ann@x.com" };
const namesake = { id: "000009", name: "Ida Jung", email: "idaj@x.com" };
const takeOut = (text: string) => othersTakenOut([ann, namesake], me)("Ratings, Leadership", text);

test.each([
  ["Ann Archer said so", "[somebody else] said so"],
  [
    "Ann said so; write to ann@x.com (000002).",
    "[somebody else] said so; write to [somebody else] ([somebody else]).",
  ],
  ["Ida led it, Jung helped", "Ida led it, [somebody else] helped"],
  ["Annual planning", "Annual planning"],
  ["“It held”, Ann Petrović-Rø", "“It held”, [somebody else]"],
  ["Ann Ito and Ann Ida agree", "[somebody else] Ito and [somebody else] Ida agree"],
  ["Ann said so. Launch held", "[somebody else] said so. Launch held"],
  ["Archer Ann", "[somebody else]"],
  ["Nothing to see", "Nothing to see"],
  ["ANN@X.COM and ann archer, IDA JUNG", "[somebody else] and [somebody else], [somebody else]"],
  ["an archer, in ann arbor", "an archer, in ann arbor"],
])("R15 %s", (text, left) => {
  expect(takeOut(text).text).toBe(left);
});

test("R15 each place says how much was taken out, and why", () => {
  expect(takeOut("Ann and Archer").removals).toEqual([
    { where: "Ratings, Leadership", what: "2 names", reason: "It names somebody else." },
  ]);
  expect(takeOut("Ida alone").removals).toEqual([]);
  expect(takeOut("Ann Rø").removals).toMatchObject([
    { reason: "It names somebody else; the word behind went too, for it may be a surname." },
  ]);
});

test("R15 no other person's full name or address is ever left, whatever stands around it", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.constantFrom(ann.name, ann.email), (before, after, word) => {
      const { text } = takeOut(`${before} ${word} ${after}`);
      expect(text.split(/\s+/).join(" ")).not.toContain(` ${word} `);
    }),
  );
});

test("R15 an ID of three signs or fewer is left: in a text it is a number of something else", () => {
  const short = { id: "120", name: "Ann Archer", email: "ann@x.com" };
  const { text } = othersTakenOut([short], me)("x", "120 customers came; Ann asked each of them");
  expect(text).toBe("120 customers came; [somebody else] asked each of them");
});

test("R15 a hyphen in somebody's name or address, as in Anne-Marie, stops nothing", () => {
  const hyphened = { id: "000-17", name: "Anne-Marie García-López", email: "anne-marie@x.com" };
  const { text } = othersTakenOut([hyphened], me)("x", "Anne-Marie (anne-marie@x.com, 000-17) helped Ida");
  expect(text).toBe("[somebody else] ([somebody else], [somebody else]) helped Ida");
});

test("R15 a name of one word is none without its capital", () => {
  const will = { id: "12345", name: "Will", email: "will@x.com" };
  const { text } = othersTakenOut([will], me)("x", "Will says that it will hold; WILL@x.com");
  expect(text).toBe("[somebody else] says that it will hold; [somebody else]");
});

test("R15 a name with signs of its own is only a name", () => {
  const odd = { id: "7", name: "A.+ (B)", email: "" };
  expect(othersTakenOut([odd], me)("x", "the A.+ (B) and Axx B").text).toBe("the [somebody else] and Axx B");
});
