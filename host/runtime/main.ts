/** Runs first in every fresh context: puts Google's globals there and hands the worker the way to call a function. */

import type { Job } from "../engine/job";
import { advancedServices } from "./advanced";
import { Exception } from "./bridge";
import { Charts } from "./Charts";
import "./chartBuilders";
import { setClock } from "./clock";
import { console, Logger } from "./console";
import { cellArgument, cellsOfResult } from "./customFunction";
import { defineService, missingService } from "./define";
import { eventOf } from "./event";
import { HtmlService } from "./HtmlService";
import { trimLanguage } from "./language";
import { MailApp } from "./MailApp";
import { MimeType } from "./MimeType";
import "./range/Range";
import "./sheet/Sheet";
import "./spreadsheet/Spreadsheet";
import { plainResult } from "./plainResult";
import { ScriptApp } from "./ScriptApp";
import { SpreadsheetApp } from "./SpreadsheetApp";
import { CacheService, LockService, PropertiesService, Session } from "./smallServices";
import { Browser } from "./Ui";
import { Utilities } from "./Utilities";
import { useTimeZone } from "./zonedDate";

const services = {
  SpreadsheetApp,
  Charts,
  HtmlService,
  Session,
  LockService,
  PropertiesService,
  CacheService,
  Utilities,
  MailApp,
  ScriptApp,
  Browser,
  MimeType,
  Logger,
  console,
  ...advancedServices(),
};

/** Services of Google's that are not emulated: their names exist, and any use says so. */
const notEmulated = [
  "CalendarApp",
  "ContactsApp",
  "ContentService",
  "DocumentApp",
  "DriveApp",
  "FormApp",
  "GmailApp",
  "GroupsApp",
  "Jdbc",
  "LanguageApp",
  "LinearOptimizationService",
  "Maps",
  "SitesApp",
  "SlidesApp",
  "UrlFetchApp",
  "XmlService",
];

/** Calls a top-level function with arguments given as JSON text; answers with JSON text. */
function execute(functionName: string, argumentsText: string, passing: Job["passing"]): string {
  const target = (globalThis as unknown as { [name: string]: (...args: unknown[]) => unknown })[functionName];
  if (typeof target !== "function") throw new Exception(`Script function not found: ${functionName}`);
  const args = JSON.parse(argumentsText) as unknown[];
  if (passing === "cells") return cellsOfResult(target(...args.map(cellArgument)));
  return plainResult(target(...(passing === "event" ? [eventOf(args[0])] : args)));
}

/** What an error looks like from outside: anything can be thrown. */
function describe(error: unknown): string {
  const thrown = error instanceof Error ? error : { name: "Error", message: String(error), stack: "" };
  return JSON.stringify({ name: thrown.name, message: thrown.message, stack: thrown.stack });
}

declare const __manifest: { timeZone?: string };
declare const __computerZone: string;
trimLanguage();
setClock();
useTimeZone(__manifest.timeZone ?? "Etc/GMT", __computerZone);
defineService(Logger, "Logger", { log: "*" });
defineService(console, "console", { log: "*", info: "*", warn: "*", error: "*", time: "*", timeEnd: "*" });
for (const name of notEmulated)
  Object.defineProperty(globalThis, name, { value: missingService(name), writable: true });
for (const [name, service] of Object.entries(services))
  Object.defineProperty(globalThis, name, { value: service, writable: true, configurable: true });

// Where the worker looks for it; the worker takes it away before the add-on's code runs.
Object.assign(globalThis, { __runtime: { execute, describe } });
