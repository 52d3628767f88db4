/** Triggers that a script installs: they run later, with all the rights of who installed them. */
import type { InstalledTrigger } from "../engine/installedTrigger";
import { call, Exception } from "./bridge";
import { define, GoogleObject } from "./define";
import { type EnumValue, enumOf, valueNamed } from "./enums";
import { fileIdOf } from "./places";

export const EventType = enumOf("EventType");
export const TriggerSource = enumOf("TriggerSource");

type Kept = InstalledTrigger;
type New = Pick<Kept, "functionName" | "event"> & Partial<Kept>;

export let triggerIdOf: (trigger: Trigger) => string;

export class Trigger extends GoogleObject {
  readonly #kept: Kept;
  static {
    triggerIdOf = (trigger) => trigger.#kept.id;
  }
  constructor(kept: Kept) {
    super();
    this.#kept = kept;
  }
  getEventType() {
    return valueNamed(EventType, this.#kept.event);
  }
  getHandlerFunction() {
    return this.#kept.functionName;
  }
  getTriggerSource() {
    return this.#kept.event === "CLOCK" ? TriggerSource.CLOCK : TriggerSource.SPREADSHEETS;
  }
  getTriggerSourceId() {
    return this.#kept.event === "CLOCK" ? null : this.#kept.fileId;
  }
  getUniqueId() {
    return this.#kept.id;
  }
}
define(Trigger, "Trigger");

const install = (wanted: New) => new Trigger(call<Kept>("script.install", wanted));

export class TriggerBuilder extends GoogleObject {
  readonly #functionName: string;
  constructor(functionName: string) {
    super();
    this.#functionName = functionName;
  }
  forSpreadsheet(file: object | string) {
    return new SpreadsheetTriggerBuilder(
      this.#functionName,
      typeof file === "string" ? file : fileIdOf(file),
    );
  }
  timeBased() {
    return new ClockTriggerBuilder(this.#functionName);
  }
}
define(TriggerBuilder, "TriggerBuilder");

class SpreadsheetTriggerBuilder extends GoogleObject {
  readonly #functionName: string;
  readonly #fileId: string;
  #event: Kept["event"] | undefined;
  constructor(functionName: string, fileId: string) {
    super();
    this.#functionName = functionName;
    this.#fileId = fileId;
  }
  onOpen() {
    return this.#on("ON_OPEN");
  }
  onEdit() {
    return this.#on("ON_EDIT");
  }
  onChange() {
    return this.#on("ON_CHANGE");
  }
  onFormSubmit() {
    return this.#on("ON_FORM_SUBMIT");
  }
  create() {
    if (!this.#event) throw new Exception("The event type has to be chosen before the trigger is created.");
    return install({ functionName: this.#functionName, event: this.#event, fileId: this.#fileId });
  }
  #on(event: Kept["event"]) {
    this.#event = event;
    return this;
  }
}
define(SpreadsheetTriggerBuilder, "SpreadsheetTriggerBuilder");

const within = (value: number, low: number, high: number) => {
  if (!Number.isInteger(value) || value < low || value > high)
    throw new Exception(`Invalid argument: ${value}`);
  return value;
};

/** When it goes off is kept as it was said; the host lets time triggers go off when it is told to. */
class ClockTriggerBuilder extends GoogleObject {
  readonly #functionName: string;
  #when: { [said: string]: string | number } = {};
  constructor(functionName: string) {
    super();
    this.#functionName = functionName;
  }
  after(milliseconds: number) {
    return this.#say({ after: milliseconds });
  }
  at(date: Date) {
    return this.#say({ at: date.getTime() });
  }
  atDate(year: number, month: number, day: number) {
    return this.#say({ year, month: within(month, 1, 12), day: within(day, 1, 31) });
  }
  atHour(hour: number) {
    return this.#say({ hour: within(hour, 0, 23) });
  }
  nearMinute(minute: number) {
    return this.#say({ minute: within(minute, 0, 59) });
  }
  everyMinutes(minutes: number) {
    if (![1, 5, 10, 15, 30].includes(minutes))
      throw new Exception(
        "The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.",
      );
    return this.#say({ everyMinutes: minutes });
  }
  everyHours(hours: number) {
    if (![1, 2, 4, 6, 8, 12].includes(hours))
      throw new Exception(
        "The value you passed to everyHours was invalid. It must be one of 1, 2, 4, 6, 8 or 12.",
      );
    return this.#say({ everyHours: hours });
  }
  everyDays(days: number) {
    return this.#say({ everyDays: days });
  }
  everyWeeks(weeks: number) {
    return this.#say({ everyWeeks: weeks });
  }
  onMonthDay(day: number) {
    return this.#say({ monthDay: within(day, 1, 31) });
  }
  onWeekDay(day: EnumValue) {
    return this.#say({ weekDay: day.name() });
  }
  inTimezone(zone: string) {
    return this.#say({ zone });
  }
  create() {
    if (Object.keys(this.#when).length === 0)
      throw new Exception("The trigger needs a time before it is created.");
    if ("everyMinutes" in this.#when)
      throw new Exception(
        "The Add-on attempted to create a trigger with an interval that is too small. Add-ons are limited to at most one execution an hour.",
      );
    return install({ functionName: this.#functionName, event: "CLOCK", when: this.#when });
  }
  #say(more: { [said: string]: string | number }) {
    this.#when = { ...this.#when, ...more };
    return this;
  }
}
define(ClockTriggerBuilder, "ClockTriggerBuilder", { onWeekDay: "Weekday" });

export const triggersOf = (fileId?: string) =>
  call<Kept[]>("script.triggers")
    .filter((kept) => fileId === undefined || (kept.fileId === fileId && kept.event !== "CLOCK"))
    .map((kept) => new Trigger(kept));
