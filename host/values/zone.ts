/** Instants and the day counts that a spreadsheet keeps for them, in the spreadsheet's time zone. */
const MS_PER_DAY = 86_400_000;
/** 1899-12-30, the day a spreadsheet counts from. */
const EPOCH = Date.UTC(1899, 11, 30);

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();

/** Minutes east of UTC in a zone at an instant; an unknown zone throws RangeError. */
export function offsetAt(instant: number, zone: string): number {
  const quarter = Math.floor(instant / 900_000);
  let known = offsets.get(zone);
  if (!known) {
    known = new Map();
    offsets.set(zone, known);
  }
  const cached = known.get(quarter);
  if (cached !== undefined) return cached;
  const offset = computeOffset(quarter * 900_000, zone);
  if (known.size > 50_000) known.clear();
  known.set(quarter, offset);
  return offset;
}

function computeOffset(instant: number, zone: string): number {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      era: "short",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formats.set(zone, format);
  }
  const parts: { [type: string]: string } = {};
  for (const part of format.formatToParts(instant)) parts[part.type] = part.value;
  const year = parts.era === "BC" ? 1 - Number(parts.year) : Number(parts.year);
  const local = new Date(0);
  local.setUTCFullYear(year, Number(parts.month) - 1, Number(parts.day));
  local.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second));
  return (local.getTime() - instant) / 60_000;
}

/** The instant at which the clocks of a zone show what `local` shows in UTC. */
export function instantOfLocal(local: number, zone: string): number {
  const guess = local - offsetAt(local, zone) * 60_000;
  return local - offsetAt(guess, zone) * 60_000;
}

/** Days since 1899-12-30 that a cell keeps for an instant. */
export function serialOf(instant: number, zone: string): number {
  return (instant + offsetAt(instant, zone) * 60_000 - EPOCH) / MS_PER_DAY;
}

/** The instant (ms) of a cell's day count; whole milliseconds. */
export function instantOf(serial: number, zone: string): number {
  return instantOfLocal(Math.round(serial * MS_PER_DAY) + EPOCH, zone);
}

/** Day count of a calendar day; undefined when there is no such day. */
export function serialOfDay(year: number, month: number, day: number): number | undefined {
  const local = new Date(Date.UTC(year, month - 1, day));
  if (year < 100 || local.getUTCMonth() !== month - 1 || local.getUTCDate() !== day) return undefined;
  return (local.getTime() - EPOCH) / MS_PER_DAY;
}
