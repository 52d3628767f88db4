/** Makes the context's Date live in the script's time zone, as Apps Script does, whatever zone this computer is in. */
import { instantOfLocal, offsetAt } from "../values/zone";

const parts = ["FullYear", "Month", "Date", "Day", "Hours", "Minutes", "Seconds", "Milliseconds"];
const HAS_ZONE = /(?:Z|GMT|UTC|[+-]\d{2}:?\d{2})\s*(?:\([^)]*\))?$/i;
const ISO_DAY = /^[+-]?\d{4,6}(?:-\d{2}(?:-\d{2})?)?$/;

type Methods = { [name: string]: (this: Date, ...args: never[]) => unknown };

export function useTimeZone(zone: string, computerZone: string): void {
  if (computerZone === zone) return;
  const Native = Date;
  const prototype = Native.prototype as unknown as Methods;
  /** A date whose UTC parts are the parts of `date` in the zone. */
  const shifted = (date: Date) => new Native(date.getTime() + offsetAt(date.getTime(), zone) * 60_000);
  const isValid = (date: Date) => !Number.isNaN(date.getTime());
  const asUtc = (date: Date) => shifted(date) as unknown as Methods;

  for (const part of parts) {
    define(prototype, `get${part}`, function () {
      return isValid(this) ? asUtc(this)[`getUTC${part}`]?.call(shifted(this)) : Number.NaN;
    });
    if (part === "Day") continue;
    define(prototype, `set${part}`, function (...args: never[]) {
      const local = isValid(this) ? shifted(this) : new Native(0);
      (local as unknown as { [name: string]: (...args: never[]) => void })[`setUTC${part}`]?.(...args);
      return this.setTime(instantOfLocal(local.getTime(), zone));
    });
  }
  define(prototype, "getTimezoneOffset", function () {
    return isValid(this) ? -offsetAt(this.getTime(), zone) : Number.NaN;
  });
  replaceTexts(prototype, zone, shifted);
  replaceConstructor(Native, zone, computerZone);
}

function define(target: object, name: string, value: (this: Date, ...args: never[]) => unknown): void {
  Object.defineProperty(target, name, { value, writable: true, configurable: true });
}

function replaceTexts(prototype: Methods, zone: string, shifted: (date: Date) => Date): void {
  const day = (date: Date) =>
    shifted(date)
      .toUTCString()
      .replace(/^(\w+), (\d+) (\w+) (\d+).*/, "$1 $3 $2 $4");
  const time = (date: Date) => {
    const minutes = offsetAt(date.getTime(), zone);
    const size = Math.abs(minutes);
    const offset = `${Math.floor(size / 60)}`.padStart(2, "0") + `${size % 60}`.padStart(2, "0");
    const name = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "long" })
      .format(date)
      .split(", ")[1];
    return `${shifted(date).toISOString().slice(11, 19)} GMT${minutes < 0 ? "-" : "+"}${offset} (${name})`;
  };
  const text = (read: (date: Date) => string) =>
    function (this: Date) {
      return Number.isNaN(this.getTime()) ? "Invalid Date" : read(this);
    };
  define(prototype, "toDateString", text(day));
  define(prototype, "toTimeString", text(time));
  define(
    prototype,
    "toString",
    text((date) => `${day(date)} ${time(date)}`),
  );
  for (const name of ["toLocaleString", "toLocaleDateString", "toLocaleTimeString"]) {
    const native = prototype[name] as (locale?: unknown, options?: object) => string;
    define(prototype, name, function (this: Date, locale?: unknown, options?: object) {
      return native.call(this, locale, { timeZone: zone, ...options });
    });
  }
}

function replaceConstructor(Native: DateConstructor, zone: string, computerZone: string): void {
  /** A text without a zone means the script's zone; the native parser takes it for this computer's. */
  const parse = (text: string) => {
    const instant = Native.parse(text);
    if (Number.isNaN(instant) || HAS_ZONE.test(text) || ISO_DAY.test(text)) return instant;
    const own = -nativeOffset(instant) * 60_000;
    return instantOfLocal(instant + own, zone);
  };
  const nativeOffset = (instant: number) => -offsetAt(instant, computerZone);
  function ZonedDate(this: unknown, ...args: number[]): unknown {
    if (!new.target) return new Native().toString();
    if (args.length >= 2) {
      const local = Native.UTC(...(args as [number, number]));
      return Reflect.construct(Native, [instantOfLocal(local, zone)], new.target);
    }
    const [only] = args as unknown[];
    return Reflect.construct(Native, typeof only === "string" ? [parse(only)] : args, new.target);
  }
  Object.defineProperty(ZonedDate, "name", { value: "Date" });
  Object.defineProperty(ZonedDate, "length", { value: 7 });
  Object.defineProperty(ZonedDate, "prototype", { value: Native.prototype, writable: false });
  define(ZonedDate, "now", Native.now);
  define(ZonedDate, "UTC", Native.UTC as never);
  define(ZonedDate, "parse", parse as never);
  Object.defineProperty(Native.prototype, "constructor", {
    value: ZonedDate,
    writable: true,
    configurable: true,
  });
  Object.defineProperty(globalThis, "Date", { value: ZonedDate, writable: true, configurable: true });
}
