// biome-ignore-all lint/correctness/noUnusedVariables: Google calls these functions by name.
// Runs the script of one behaviour on a fresh sheet.

/** @customfunction */
function CF(a) {
  return `got ${a}`;
}

/** @customfunction */
function CFERR() {
  throw new Error("boom");
}

/** @customfunction */
function CFTABLE() {
  return [
    [1, 2],
    [3, 4],
  ];
}

function behave(script) {
  const ss = SpreadsheetApp.getActive();
  const s = ss.insertSheet("fresh");
  ss.setActiveSheet(s);
  const flush = () => SpreadsheetApp.flush();
  return new Function("ss", "s", "flush", "V", script)(ss, s, flush, () =>
    SpreadsheetApp.newDataValidation(),
  );
}
