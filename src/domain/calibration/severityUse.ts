/** Whether the sheet Severity was open in a cycle: what Log keeps of it, and the sentence in a record of decision (R17). */

/** A line of Log. */
export interface SaidInLog {
  /** As people read it on their clocks. */
  readonly when: string;
  readonly who: string;
  readonly what: string;
}

const head = (cycle: string): string => `Severity, cycle ${cycle}:`;

/** @param readers everybody who may open the hub then */
export const severitySwitched = (cycle: string, shown: boolean, readers: readonly string[]): string =>
  `${head(cycle)} ${shown ? `shown to ${readers.join(", ")}` : "taken away"}`;

/**
 * Each time it was shown, until when and to whom; a sheet deleted by hand counts as shown on.
 * @param log in the order it was written
 * @example severityInWords([], "2026 H2") // "Nobody had the sheet Severity made in this cycle."
 */
export function severityInWords(log: readonly SaidInLog[], cycle: string): string {
  const times: { from: SaidInLog; to: string }[] = [];
  for (const line of log.filter(({ what }) => what.startsWith(head(cycle)))) {
    const last = times[times.length - 1];
    const isOpen = last !== undefined && last.to === "";
    const isShown = !line.what.endsWith(" taken away");
    if (isShown && !isOpen) times.push({ from: line, to: "" });
    if (!isShown && isOpen) last.to = line.when;
  }
  if (!times.length) return "Nobody had the sheet Severity made in this cycle.";
  return times
    .map(({ from: { when, who, what }, to }) => {
      const readers = what.slice(head(cycle).length).replace(" shown to ", "");
      const until = to ? `until ${to.slice(0, 16)}` : "and is not taken away yet";
      return `${who} had the sheet Severity made, on since ${when.slice(0, 16)} ${until}; who could open it: ${readers}.`;
    })
    .join(" ");
}
