/** What people call whom an address stands for. */
import { namesByAddress } from "../../../src/domain/people/namesByAddress";

test("an address is said only where a name does not tell apart, or nobody is listed", () => {
  const calledBy = namesByAddress([
    { email: "ann@example.com", name: "Ann Archer" },
    { email: "Ann@example.com", name: "Ann A. Archer" },
    { email: "kim@example.com", name: "Kim Lee" },
    { email: "kim.lee@example.com", name: "Kim Lee" },
    { email: "blank@example.com", name: "" },
  ]);
  expect(["ANN@example.com", "kim@example.com", "hr@example.com", "blank@example.com"].map(calledBy)).toEqual(
    ["Ann Archer", "Kim Lee (kim@example.com)", "hr@example.com", "blank@example.com"],
  );
});
