/** HtmlService: pages and templates of pages. */
import { defineService } from "./define";
import { enumOf } from "./enums";
import { fileNamed, HtmlOutput } from "./HtmlOutput";
import { HtmlTemplate } from "./HtmlTemplate";

export const HtmlService = {
  SandboxMode: enumOf("SandboxMode", ["EMULATED", "IFRAME", "NATIVE"]),
  XFrameOptionsMode: enumOf("XFrameOptionsMode", ["ALLOWALL", "DEFAULT"]),
  createHtmlOutput: (html = "") => new HtmlOutput(html),
  createHtmlOutputFromFile: (name: string) => new HtmlOutput(fileNamed(name)),
  createTemplate: (html: string) => new HtmlTemplate(html),
  createTemplateFromFile: (name: string) => new HtmlTemplate(fileNamed(name)),
};

defineService<GoogleAppsScript.HTML.HtmlService>(HtmlService, "HtmlService", {
  createHtmlOutput: "|string",
  createHtmlOutputFromFile: "string",
  createTemplate: "string",
  createTemplateFromFile: "string",
});
