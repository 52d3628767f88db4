/** A template's header row, pasted by HR, becomes the columns of a format: in its order, each from where its heading says. */
import { headerKey } from "../headerKey";
import { parseCsv } from "../parseCsv";
import { found, type Problem } from "../problem";
import { factNames } from "./facts";
import type { FormatColumn } from "./format";

/** Headings of HR systems, as `headerKey` gives them, and what stands under them. */
const headings: Readonly<Record<string, string>> = {
  "employee ID":
    "worker,workerid,employee,employeenumber,userid,personnumber,employeeidreference,workeremployeeid",
  "row number": "spreadsheetkey,rowid",
  "effective date": "date,startdate,eventdate,effectivestartdate,asofdate",
  "reason code": "reason,changereason,eventreason,changejobreason,changejobreasonid,reasonid",
  "Workday template": "template,changejobtemplate,jobchangetemplate",
  "new job profile": "jobprofile,jobprofileid",
  "new job code": "jobcode,jobclassification",
  "new title": "title,jobtitle,businesstitle,positiontitle",
  "new pay grade": "paygrade,compensationgrade,grade",
  "manager ID": "supervisorid,managerid,manager",
  "manager name": "reportingto,reportsto,supervisor",
  location: "site,worklocation",
  department: "departmentname",
  name: "fullname,displayname,legalname,employeename",
  "work e-mail": "email,workemail,emailaddress",
};

/** @param text one row, as a spreadsheet copies it or as a line of CSV */
export function columnsOfHeaderRow(text: string): readonly FormatColumn[] | Problem {
  const rows = parseCsv(text.includes("\t") ? `sep=\t\n${text}` : text).rows.filter((cells) =>
    cells.some((cell) => cell.trim()),
  );
  if (rows.length !== 1)
    return notOne(
      `one row, found ${rows.length === 0 ? "nothing" : `${rows.length} rows`}. Copy only the row of headings`,
    );
  const cells = rows[0]!.map((cell) => cell.replace(/\s+/g, " ").trim());
  if (cells.filter(Boolean).length < 3)
    return notOne(`at least three headings, found ${found(cells.join(", "))}. Copy the whole row`);
  const value = cells.find(isValue);
  if (value !== undefined)
    return notOne(`headings, found the value ${found(value)}. Copy the row above the values`);
  const columns = cells.map((heading) => ({
    heading: heading || "(no heading)",
    from: sourceOf(heading),
    shape: "",
    mayBeBlank: false,
    label: "",
  }));
  if (!columns.some(({ from }) => from === "employee ID"))
    return notOne(
      `a heading for the person, such as "Worker" or "Employee ID", found ${found(cells.join(", "))}. Copy the row with the names of the fields`,
    );
  return columns;
}

const notOne = (expected: string): Problem => ({
  code: "header.notOne",
  message: `Header row: expected ${expected}. Nothing was remembered.`,
});

/** Numbers, days and addresses are what stands below headings. */
const isValue = (cell: string): boolean =>
  /^[\d.,]+$/.test(cell) || /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(cell) || /^\S+@\S+\.\S+$/.test(cell);

/** "(Required)" and an asterisk say something about a heading, and are no part of it. */
function sourceOf(heading: string): string {
  const key = headerKey(heading.replace(/\((required|optional)\)/i, ""));
  return (
    factNames("case").find((name) => headerKey(name) === key) ??
    Object.keys(headings).find((name) => headings[name]!.split(",").includes(key)) ??
    ""
  );
}
