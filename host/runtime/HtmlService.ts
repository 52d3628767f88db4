/** HtmlService: pages and templates of pages. */
import { defineService } from "./define";
import { enumOf } from "./enums";
import { fileNamed, HtmlOutput } from "./HtmlOutput";
import { HtmlTemplate } from "./HtmlTemplate";

export const HtmlService = {
  SandboxMode: enumOf("SandboxMode"),
  XFrameOptionsMode: enumOf("XFrameOptionsMode"),
  createHtmlOutput: (html = "") => new HtmlOutput(html),
  createHtmlOutputFromFile: (name: string) => new HtmlOutput(fileNamed(name)),
  createTemplate: (html: string) => new HtmlTemplate(html),
  createTemplateFromFile: (name: string) => new HtmlTemplate(fileNamed(name)),
};

defineService(HtmlService, "HtmlService");
