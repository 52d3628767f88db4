/** What Apps Script's V8 runtime offers a script: ECMAScript 2019, console, and the services Plumbline may call. */
export const platformGlobals = new Set([
  ..."Array Boolean Date Error EvalError Function Infinity JSON Map Math NaN Number Object Promise Proxy".split(
    " ",
  ),
  ..."RangeError ReferenceError Reflect RegExp Set String Symbol SyntaxError TypeError URIError WeakMap".split(
    " ",
  ),
  ..."WeakSet decodeURIComponent encodeURIComponent isFinite isNaN parseFloat parseInt undefined".split(" "),
  ..."ArrayBuffer DataView Uint8Array Int32Array Float64Array globalThis console".split(" "),
  ..."Drive HtmlService LockService MailApp PropertiesService ScriptApp Session Sheets SpreadsheetApp Utilities".split(
    " ",
  ),
]);
