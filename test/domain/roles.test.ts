/** Who an address stands for. */
import fc from "fast-check";
import { bareEmail } from "../../src/domain/people/roster/readEmails";
import { type Addresses, roleOf } from "../../src/domain/roles";

const known: Addresses = {
  owner: "owner@x.com",
  hr: ["hanna@x.com", "boss@x.com"],
  facilitators: ["fay@x.com", ""],
  raters: [
    { rater: "boss@x.com", alsoSignsInAs: ["b@mail.com", "boss.private@mail.com"] },
    { rater: "ray@x.com", alsoSignsInAs: ["shared@mail.com", ""] },
    { rater: "rita@x.com", alsoSignsInAs: ["shared@mail.com", "ray@x.com"] },
  ],
};

test.each([
  ["owner@x.com", "owner", ""],
  ["OWNER@X.COM", "owner", ""],
  [" hanna@x.com ", "hr", ""],
  ["boss@x.com", "hr", "boss@x.com"],
  ["Boss.Private@mail.com", "rater", "boss@x.com"],
  ["fay@x.com", "facilitator", ""],
  ["rita@x.com", "rater", "rita@x.com"],
  ["stranger@x.com", "nobody", ""],
  ["", "nobody", ""],
  ["   ", "nobody", ""],
])("R4 %p is %s, rating as %p", (email, role, rater) => {
  expect(roleOf(email, known)).toEqual({ role, rater });
});

test("R4 an address claimed by two raters is neither of them", () => {
  expect(roleOf("shared@mail.com", known)).toEqual({ role: "nobody", rater: "" });
});

test("R4 a rater's own address is not taken over by another rater's second one", () => {
  expect(roleOf("ray@x.com", known)).toEqual({ role: "rater", rater: "ray@x.com" });
});

test("R4 a hub without owner or HR makes a blank address nobody all the same", () => {
  const empty: Addresses = {
    owner: "",
    hr: [""],
    facilitators: [""],
    raters: [{ rater: "", alsoSignsInAs: [""] }],
  };
  expect(roleOf("", empty)).toEqual({ role: "nobody", rater: "" });
});

test("R4 an address the hub does not know is nobody", () => {
  fc.assert(
    fc.property(fc.emailAddress(), (email) => {
      expect(roleOf(email, known)).toEqual({ role: "nobody", rater: "" });
    }),
  );
});

test("R4 letters that only look alike make no address another one", () => {
  const known = { owner: "kim@x.com", hr: [], facilitators: [], raters: [] };
  expect(roleOf("KIM@x.com", known).role).toBe("owner");
  expect(roleOf("\u212Aim@x.com", known).role).toBe("nobody");
  // The same where addresses are imported.
  expect(bareEmail("Kim <KIM@x.com>")).toBe("kim@x.com");
  expect(bareEmail("\u212AIM@x.com")).toBe("\u212Aim@x.com");
});
