/** console and Logger: what a script says goes to the execution's log. */
declare const __log: (severity: string, text: string) => void;
const log = __log;

function shown(value: unknown): string {
  if (typeof value === "string") return value;
  if (value instanceof Error) return value.stack ?? String(value);
  if (typeof value === "object" && value !== null) {
    try {
      return JSON.stringify(value);
    } catch {
      return String(value);
    }
  }
  return String(value);
}

/** %s, %d and %j in the first argument are filled from those after it. */
function formatted(args: unknown[]): string {
  const rest = args.slice(1);
  const first =
    typeof args[0] === "string"
      ? args[0].replace(/%[sdifjo]/g, (token) => (rest.length ? shown(rest.shift()) : token))
      : shown(args[0]);
  return [args.length ? first : "", ...rest.map(shown)].filter((text, i) => i === 0 || text !== "").join(" ");
}

const timers = new Map<string, number>();

export const console = {
  log: (...args: unknown[]) => log("DEBUG", formatted(args)),
  info: (...args: unknown[]) => log("INFO", formatted(args)),
  warn: (...args: unknown[]) => log("WARNING", formatted(args)),
  error: (...args: unknown[]) => log("ERROR", formatted(args)),
  time: (label = "default") => {
    timers.set(label, Date.now());
  },
  timeEnd: (label = "default") =>
    log("DEBUG", `${label}: ${Date.now() - (timers.get(label) ?? Date.now())}ms`),
};

const lines: string[] = [];

export const Logger = {
  log(...args: unknown[]) {
    lines.push(formatted(args));
    log("INFO", formatted(args));
    return Logger;
  },
  getLog: () => lines.join("\n"),
  clear: () => {
    lines.length = 0;
  },
};
