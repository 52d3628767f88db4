/** Where the header stands, and where the people begin. */
import { findHeader } from "../../../../src/domain/people/roster/findHeader";

test("title lines above the header are passed over", () => {
  const rows = [
    ["PM Population"],
    ["Effective as of", "2026-10-01"],
    [""],
    ["Worker", "Employee ID"],
    ["Ada Ng", "001"],
  ];
  expect(findHeader(rows)).toEqual({ names: ["Worker", "Employee ID"], height: 4 });
});

test("keys and labels together are the header; each column takes the name that is known", () => {
  const people = [["001", "Ada", "2020-01-01"]];
  const keys = ["USERID", "FIRSTNAME", "CUSTOM01"];
  expect(findHeader([keys, ["User ID", "First Name", "Level Start"], ...people])).toEqual({
    names: ["User ID", "First Name", "Level Start"],
    height: 2,
  });
  expect(
    findHeader([
      ["USERID", "EMAIL", "HIREDATE", "CUSTOM01"],
      ["Identifiant", "E-mail", "Hire date", "Level start"],
      ...people,
    ]),
  ).toEqual({
    names: ["USERID", "EMAIL", "HIREDATE", "Level start"],
    height: 2,
  });
});

test("a column that neither header row names in known words keeps the name of the better known row", () => {
  const keys = ["USERID", "FIRSTNAME", "X1"];
  expect(findHeader([keys, ["User ID", "First name", "Shoe size"], ["1", "Ada", "38"]])).toMatchObject({
    names: ["USERID", "FIRSTNAME", "X1"],
    height: 2,
  });
});

test("a person titled like a header is still a person", () => {
  expect(
    findHeader([
      ["Employee ID", "Name", "Title", "Location"],
      ["1", "Manager Office", "Manager", "Office"],
    ]),
  ).toMatchObject({ height: 1 });
});

test("unknown headers are taken from the first full row of words, for the mapping form", () => {
  expect(findHeader([["Équipe produit"], ["Matricule", "Nom", "Poste"], ["001", "Ada", "PM"]])).toEqual({
    names: ["Matricule", "Nom", "Poste"],
    height: 2,
  });
});

test("repeated headers are numbered, blank ones named by letter", () => {
  expect(
    findHeader([
      ["Employee ID", "Name", "", "Name"],
      ["1", "Ada", "x", "y"],
    ]),
  ).toMatchObject({
    names: ["Employee ID", "Name", "Column C", "Name (2)"],
  });
});

test("an empty file, a file of one column and a file without header say so", () => {
  expect(findHeader([])).toMatchObject({ code: "roster.empty" });
  expect(findHeader([["", " "], [""]])).toMatchObject({ code: "roster.empty" });
  expect(findHeader([["Employee ID^Name"], ["1^Ada"]])).toMatchObject({
    code: "roster.oneColumn",
    where: { row: 1 },
  });
  expect(findHeader([["001", "Ada Ng", "ada@example.com"]])).toMatchObject({
    code: "roster.noHeader",
    where: { row: 1 },
  });
});
