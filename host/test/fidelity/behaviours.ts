/** Behaviours of Google Sheets that bite, each with its source: what a script sees there, and must see here. */

/** A page of developers.google.com says so. */
const documentation = "Google's documentation";
/** Several people met it in live accounts and reported it in public repositories. */
const reports = "live reports in public repositories";
/** Another emulation asserts it on live Apps Script. */
const liveAsserts = "gas-fakes, whose assertions ran on live Apps Script";
/** Nobody has asked Google yet: the probe does. */
export const unconfirmed = "unconfirmed, for the probe";

export interface Behaviour {
  topic: string;
  source: string;
  /** Body of a function of (ss, s, flush, V): the spreadsheet, a fresh sheet, flush and newDataValidation. */
  script: string;
  /** What it returns; or what the message says with which it is refused. */
  expected?: unknown;
  refused?: RegExp;
}

export const behaviours: Behaviour[] = [
  {
    topic: "validation: setValue against a rejecting list",
    source: reports,
    refused: /violates the data validation rules/,
    script:
      's.getRange("A1").setDataValidation(V().requireValueInList(["a","b"]).setAllowInvalid(false).build()); s.getRange("A1").setValue("c"); flush(); return s.getRange("A1").getValue();',
  },
  {
    topic: "validation: setValues against a rejecting number rule",
    source: reports,
    refused: /violates the data validation rules/,
    script:
      's.getRange("A1:A2").setDataValidation(V().requireNumberBetween(1,5).setAllowInvalid(false).build()); s.getRange("A1:A2").setValues([[1],[9]]); flush(); return s.getRange("A2").getValue();',
  },
  {
    topic: "validation: allowed value is taken",
    source: documentation,
    expected: "b",
    script:
      's.getRange("A1").setDataValidation(V().requireValueInList(["a","b"]).setAllowInvalid(false).build()); s.getRange("A1").setValue("b"); flush(); return s.getRange("A1").getValue();',
  },
  {
    topic: "validation: list of 501 items",
    source: reports,
    refused: /limit of 500/,
    script:
      'var v=[]; for (var i=0;i<501;i++) v.push("v"+i); s.getRange("A1").setDataValidation(V().requireValueInList(v).build()); flush(); return "ok";',
  },
  {
    topic: "validation: a date rule gives its dates back as Date",
    source: liveAsserts,
    expected: "Date",
    script:
      's.getRange("A1").setDataValidation(V().requireDateAfter(new Date(2024,0,1)).build()); var x=s.getRange("A1").getDataValidation().getCriteriaValues()[0]; return x instanceof Date ? "Date" : typeof x;',
  },
  {
    topic: "setFormula on several cells adjusts relative references",
    source: liveAsserts,
    expected: "=A1*2,=A2*2,=A3*2",
    script: 's.getRange("B1:B3").setFormula("=A1*2"); return s.getRange("B1:B3").getFormulas().join();',
  },
  {
    topic: "a formula in another file is computed when read",
    source: documentation,
    expected: 6,
    script:
      'var o=SpreadsheetApp.create("o").getSheets()[0]; o.getRange("A1:A3").setValues([[1],[2],[3]]); o.getRange("B1").setFormula("=SUM(A1:A3)"); return o.getRange("B1").getValue();',
  },
  {
    topic: "Range.copyTo a range of another file",
    source: reports,
    refused: /must be on the same spreadsheet/,
    script:
      's.getRange("A1").setValue("x"); s.getRange("A1").copyTo(SpreadsheetApp.create("o").getSheets()[0].getRange("A1")); flush(); return "ok, and the first sheet of this file says " + ss.getSheets()[0].getRange("A1").getValue();',
  },
  {
    topic: "merge across the frozen edge",
    source: reports,
    refused: /merge frozen and non-frozen/,
    script: 's.setFrozenColumns(1); s.getRange("A1:F1").merge(); flush(); return "ok";',
  },
  {
    topic: "freezing through a merge",
    source: reports,
    refused: /merge frozen and non-frozen/,
    script: 's.getRange("A1:F1").merge(); s.setFrozenColumns(1); flush(); return "ok";',
  },
  {
    topic: "whole columns: A1 notation of A:A",
    source: liveAsserts,
    expected: "A:A",
    script: 'return s.getRange("A:A").getA1Notation();',
  },
  {
    topic: "whole columns: rows of A2:A",
    source: documentation,
    expected: 999,
    script: 'return s.getRange("A2:A").getNumRows();',
  },
  {
    topic: "an inverted range is put right",
    source: liveAsserts,
    expected: "A1:C3",
    script: 'return s.getRange("C3:A1").getA1Notation();',
  },
  {
    topic: "getRange understands R1C1",
    source: documentation,
    expected: "C2",
    script: 'return s.getRange("R2C3").getA1Notation();',
  },
  {
    topic: "Sheet.clear leaves notes",
    source: liveAsserts,
    expected: "n",
    script: 's.getRange("A1").setNote("n").setValue(1); s.clear(); return s.getRange("A1").getNote();',
  },
  {
    topic: "digest of text without charset: not ASCII is ?",
    source: liveAsserts,
    expected: true,
    script:
      'var d=function(x){return Utilities.computeDigest(Utilities.DigestAlgorithm.MD5,x).join()}; return d("Ł")===d("?");',
  },
  {
    topic: "digest bytes are signed",
    source: documentation,
    expected: 93,
    script: 'return Utilities.computeDigest(Utilities.DigestAlgorithm.MD5,"hello")[0];',
  },
  {
    topic: "base64Decode of what is no base64",
    source: reports,
    refused: /Could not decode string/,
    script: 'return Utilities.base64Decode("%%%").length;',
  },
  {
    topic: "base64 of signed bytes",
    source: documentation,
    expected: "/w==",
    script: "return Utilities.base64Encode([-1]);",
  },
  {
    topic: "a user as text is the address",
    source: reports,
    expected: "ann@acme.example",
    script: 'return "" + Session.getActiveUser();',
  },
  {
    topic: "tryLock with a negative time",
    source: liveAsserts,
    expected: false,
    script: "return LockService.getUserLock().tryLock(-1);",
  },
  {
    topic: "a property above 9 kB",
    source: documentation,
    refused: /Argument too large/,
    script:
      'PropertiesService.getDocumentProperties().setProperty("k", new Array(9300).join("x")); return "ok";',
  },
  {
    topic: "a cache entry above 100 kB",
    source: documentation,
    refused: /Argument too large/,
    script: 'CacheService.getDocumentCache().put("k", new Array(102500).join("x")); return "ok";',
  },
  {
    topic: "a cache entry is gone after its time",
    source: documentation,
    expected: "x/null",
    script:
      'var c=CacheService.getDocumentCache(); c.put("b","x",1); var n=c.get("b"); Utilities.sleep(1200); return n+"/"+c.get("b");',
  },
  {
    topic: "formatDate quotes, fractions, zone",
    source: documentation,
    expected: "2024-12-30 'at' 17:05:09.007 -0500",
    script:
      "return Utilities.formatDate(new Date(Date.UTC(2024,11,30,22,5,9,7)),\"America/New_York\",\"yyyy-MM-dd '''at''' HH:mm:ss.SSS Z\");",
  },
  {
    topic: "formatDate with the week of the year",
    source: documentation,
    expected: "1",
    script: 'return Utilities.formatDate(new Date(Date.UTC(2024,11,31,12)),"GMT","w");',
  },
  {
    topic: "formatDate with the zone's letters",
    source: unconfirmed,
    expected: "EST",
    script: 'return Utilities.formatDate(new Date(Date.UTC(2024,11,30,22)),"America/New_York","z");',
  },
  {
    topic: "appendRow does not count formats",
    source: documentation,
    expected: 2,
    script:
      's.getRange("A1").setValue("h"); s.getRange("A2:C9").setBackground("yellow").setNumberFormat("0.00"); s.appendRow(["x"]); return s.getLastRow();',
  },
  {
    topic: "appendRow goes below checkboxes",
    source: reports,
    expected: 11,
    script: 's.getRange("D10").insertCheckboxes(); s.appendRow(["x"]); return s.getLastRow();',
  },
  {
    topic: "appendRow goes below a formula that gives an empty text",
    source: documentation,
    expected: 6,
    script: 's.getRange("A5").setFormula(\'=""\'); s.appendRow(["x"]); return s.getLastRow();',
  },
  {
    topic: "sort ascending: numbers, text, booleans, blanks",
    source: documentation,
    expected: "2,10,a,b,FALSE,TRUE,",
    script:
      's.getRange("A1:A7").setValues([["b"],[""],[10],[true],["a"],[2],[false]]).sort(1); return s.getRange("A1:A7").getDisplayValues().join();',
  },
  {
    topic: "sort descending leaves blanks last",
    source: documentation,
    expected: "3,2,1,,",
    script:
      's.getRange("A1:A5").setValues([[1],[""],[3],[""],[2]]).sort({column:1,ascending:false}); return s.getRange("A1:A5").getDisplayValues().join();',
  },
  {
    topic: "getNextDataCell down stops before a blank, jumps over blanks, else ends at the grid",
    source: documentation,
    expected: "A2 A4 A1000",
    script:
      's.getRange("A1:A4").setValues([["a"],["b"],[""],["c"]]); var D=SpreadsheetApp.Direction.DOWN; return ["A1","A2","A4"].map(function(x){return s.getRange(x).getNextDataCell(D).getA1Notation()}).join(" ");',
  },
  {
    topic: "display: default date",
    source: documentation,
    expected: "1/5/2024",
    script: 'return s.getRange("A1").setValue(new Date(2024,0,5)).getDisplayValue();',
  },
  {
    topic: "display: negative in red brackets",
    source: documentation,
    expected: "(1,234.50)",
    script:
      'return s.getRange("A1").setNumberFormat("#,##0.00;[Red](#,##0.00)").setValue(-1234.5).getDisplayValue();',
  },
  {
    topic: "display: very small and very large numbers",
    source: unconfirmed,
    expected: "1.234E-07 1E+20",
    script: 'return s.getRange("A1:B1").setValues([[0.0000001234,1e20]]).getDisplayValues()[0].join(" ");',
  },
  {
    topic: "copyTo types: PASTE_FORMULA and PASTE_DATA_VALIDATION exist",
    source: documentation,
    expected: "PASTE_FORMULA PASTE_DATA_VALIDATION",
    script: 'var T=SpreadsheetApp.CopyPasteType; return String(T.PASTE_FORMULA)+" "+T.PASTE_DATA_VALIDATION;',
  },
  {
    topic: "copyTo contentsOnly turns formulas into values",
    source: documentation,
    expected: "|2",
    script:
      's.getRange("A1").setFormula("=1+1"); s.getRange("A1").copyTo(s.getRange("A2"),{contentsOnly:true}); return s.getRange("A2").getFormula()+"|"+s.getRange("A2").getValue();',
  },
  {
    topic: "copyTo adjusts formulas",
    source: documentation,
    expected: "=B5",
    script:
      's.getRange("A1").setFormula("=B1"); s.getRange("A1").copyTo(s.getRange("A5")); return s.getRange("A5").getFormula();',
  },
  {
    topic: "moveTo leaves formulas alone",
    source: documentation,
    expected: "=B1",
    script:
      's.getRange("A1").setFormula("=B1"); s.getRange("A1").moveTo(s.getRange("C7")); return s.getRange("C7").getFormula();',
  },
  {
    topic: "setFormulas with null is an empty cell, not an internal error",
    source: liveAsserts,
    expected: ",=1",
    script:
      's.getRange("A1:B1").setFormulas([[null,"=1"]]); flush(); return s.getRange("A1:B1").getFormulas().join();',
  },
  {
    topic: "a formula that cannot be read shows #ERROR!",
    source: unconfirmed,
    expected: "#ERROR!",
    script: 'return s.getRange("A1").setFormula("=1+").getDisplayValue();',
  },
  {
    topic: "sheet protection: the whole sheet has no A1 notation",
    source: liveAsserts,
    expected: "",
    script: "return s.protect().getRange().getA1Notation();",
  },
  {
    topic: "a warning-only protection has no editors",
    source: liveAsserts,
    expected: 0,
    script: "return s.protect().setWarningOnly(true).getEditors().length;",
  },
  {
    topic: "CSS colour names",
    source: liveAsserts,
    expected: "#f08080",
    script: 'return s.getRange("A1").setBackground("lightcoral").getBackground();',
  },
  {
    topic: "JSON keeps no more than 2^53",
    source: documentation,
    expected: "12345678901234567000",
    script: 'return JSON.stringify(JSON.parse("12345678901234567890"));',
  },
  {
    topic: "Sheets API: get with ranges gives only them",
    source: documentation,
    expected: "1 sheet(s), 2 row(s)",
    script:
      's.getRange("A1:A9").setValues([[1],[2],[3],[4],[5],[6],[7],[8],[9]]); flush(); var r=Sheets.Spreadsheets.get(ss.getId(),{ranges:["\'"+s.getName()+"\'!A1:A2"],includeGridData:true}); return r.sheets.length+" sheet(s), "+r.sheets[r.sheets.length-1].data[0].rowData.length+" row(s)";',
  },
  {
    topic: "Sheets API: values.batchUpdate says its totals",
    source: documentation,
    expected: 2,
    script:
      'return Sheets.Spreadsheets.Values.batchUpdate({valueInputOption:"RAW",data:[{range:"\'"+s.getName()+"\'!A1:B1",values:[[1,2]]}]},ss.getId()).totalUpdatedCells;',
  },
  {
    topic: "custom function: an argument with NOW() is refused",
    source: documentation,
    expected: "#ERROR!",
    script: 's.getRange("A1").setFormula("=CF(NOW())"); return s.getRange("A1").getDisplayValue();',
  },
  {
    topic: "custom function: an exception shows #ERROR!",
    source: documentation,
    expected: "#ERROR!",
    script: 's.getRange("A1").setFormula("=CFERR()"); return s.getRange("A1").getDisplayValue();',
  },
  {
    topic: "custom function: a table spreads",
    source: documentation,
    expected: "1,2,3,4",
    script: 's.getRange("A1").setFormula("=CFTABLE()"); return s.getRange("A1:B2").getValues().join();',
  },
  {
    topic: "a name for a range of another file",
    source: documentation,
    refused: /must be on the same spreadsheet/,
    script:
      'ss.setNamedRange("n", SpreadsheetApp.create("o").getSheets()[0].getRange("A1")); flush(); return "ok";',
  },
  {
    topic: "sorting over merged rows",
    source: reports,
    refused: /vertical merges/,
    script: 's.getRange("A1:A2").merge(); s.getRange("A1:B9").sort(1); flush(); return "ok";',
  },
  {
    topic: "a link in a text is underlined and has the theme's colour",
    source: documentation,
    expected: "true #1155cc",
    script:
      'var t=SpreadsheetApp.newRichTextValue().setText("see x").setLinkUrl(4,5,"https://x.example").build(); var st=s.getRange("A1").setRichTextValue(t).getRichTextValue().getTextStyle(4,5); return st.isUnderline()+" "+st.getForegroundColor();',
  },
  {
    topic: "runs of a rich text",
    source: documentation,
    expected: "a|bc|",
    script:
      'var b=SpreadsheetApp.newTextStyle().setBold(true).build(); var t=SpreadsheetApp.newRichTextValue().setText("abc").setTextStyle(1,3,b).build(); return s.getRange("A1").setRichTextValue(t).getRichTextValue().getRuns().map(function(r){return r.getText()+"|"}).join("");',
  },
  {
    topic: "a number has no rich text",
    source: documentation,
    expected: null,
    script: 'return s.getRange("A1").setValue(5).getRichTextValue();',
  },
  {
    topic: "a colour of the theme is one when read",
    source: documentation,
    expected: "THEME ACCENT1",
    script:
      'var c=s.getRange("A1").setBackgroundObject(SpreadsheetApp.newColor().setThemeColor(SpreadsheetApp.ThemeColorType.ACCENT1).build()).getBackgroundObject(); return c.getColorType()+" "+c.asThemeColor().getThemeColorType();',
  },
  {
    topic: "R1C1 formulas follow their cells",
    source: documentation,
    expected: "=A1+1,=A2+1",
    script:
      's.getRange("B1:B2").setFormulaR1C1("=R[0]C[-1]+1"); return s.getRange("B1:B2").getFormulas().join();',
  },
  {
    topic: "autoFill goes on with a series",
    source: documentation,
    expected: "1,2,3,4,5",
    script:
      's.getRange("A1:A2").setValues([[1],[2]]).autoFill(s.getRange("A1:A5"), SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES); return s.getRange("A1:A5").getValues().join();',
  },
  {
    topic: "insertCells shifts only the columns of the range",
    source: documentation,
    expected: ",a,1,2",
    script:
      's.getRange("A1:B2").setValues([["a",1],["",2]]); s.getRange("A1").insertCells(SpreadsheetApp.Dimension.ROWS); var v=s.getRange("A1:B2").getValues(); return [v[0][0],v[1][0],v[0][1],v[1][1]].join();',
  },
  {
    topic: "a collapsed group hides its rows",
    source: documentation,
    expected: "true 1",
    script:
      's.getRange("2:4").shiftRowGroupDepth(1); s.getRowGroup(3,1).collapse(); return s.isRowHiddenByUser(3)+" "+s.getRowGroupDepth(3);',
  },
  {
    topic: "metadata of part of a row is refused",
    source: documentation,
    refused: /arbitrary ranges is not currently supported/,
    script: 's.getRange("A1").addDeveloperMetadata("k"); flush(); return "ok";',
  },
  {
    topic: "a finder replaces in all cells",
    source: documentation,
    expected: "2 bc,b",
    script:
      's.getRange("A1:A2").setValues([["ac"],["A"]]); var n=s.createTextFinder("a").replaceAllWith("b"); return n+" "+s.getRange("A1:A2").getValues().join();',
  },
];
