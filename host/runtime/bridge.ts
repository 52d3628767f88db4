/** The one way out of the sandbox: a synchronous call to Google's side, text in and text out. */

/** Put into the context by the worker, taken away before any code of the add-on runs. */
declare const __bridge: (text: string) => string;
const bridge = __bridge;

/** What Google throws; scripts see its name as "Exception". */
export class Exception extends Error {
  constructor(message: string, name = "Exception") {
    super(message);
    this.name = name;
  }
}

let outermost: string | undefined;

/** Runs a method under its full Google name, so that a refusal can say which call it was. */
export function named<T>(name: string, body: () => T): T {
  if (outermost !== undefined) return body();
  outermost = name;
  try {
    return body();
  } finally {
    outermost = undefined;
  }
}

/** Runs code of the script inside a method of Google's: refusals name the calls that it makes. */
export function asScript<T>(body: () => T): T {
  const method = outermost;
  outermost = undefined;
  try {
    return body();
  } finally {
    outermost = method;
  }
}

let gathered: unknown[][] | undefined;

/** Makes all edits of `body` one call to Google's side: so does a RangeList, whose ranges are changed alike. */
export function together(body: () => void): void {
  gathered = [];
  const edits = gathered;
  try {
    body();
  } finally {
    gathered = undefined;
  }
  if (edits.length > 0)
    call(
      "edits",
      edits[0]?.[0],
      edits.map(([, edit]) => edit),
    );
}

/** Services that cost nothing and change nothing. */
const looking = ["sheet.info", "sheet.dataRange", "spreadsheet.sheets", "spreadsheet.info"];
/** What they said since anything changed, as far as calls have told: for a script, time passes in calls. */
const seen = new Map<string, unknown>();
let changes: number | undefined;

/** Calls a service on Google's side; its refusals are thrown as Exception. */
export function call<T>(service: string, ...args: unknown[]): T {
  if (gathered && service === "edit") {
    gathered.push(args);
    return undefined as T;
  }
  if (!looking.includes(service)) return asked(service, args);
  const key = JSON.stringify([service, args]);
  if (!seen.has(key)) seen.set(key, asked(service, args));
  return seen.get(key) as T;
}

function asked<T>(service: string, args: unknown[]): T {
  const answer = JSON.parse(bridge(JSON.stringify([service, outermost ?? service, args]))) as {
    value?: T;
    /** None with an error: some of what was asked may have been done. */
    changes?: number;
    error?: { name: string; message: string };
  };
  if (answer.changes !== changes) seen.clear();
  changes = answer.changes;
  if (answer.error) throw new Exception(answer.error.message, answer.error.name);
  return answer.value as T;
}
