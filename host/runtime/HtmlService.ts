/** HtmlService: pages and templates of pages. */
import { defineService } from "./define";
import { enumOf } from "./enums";
import { fileNamed, HtmlOutput } from "./HtmlOutput";
import { HtmlTemplate } from "./HtmlTemplate";

type Html = string | { getBlob(): { getDataAsString(): string } };
const textOf = (html: Html) => (typeof html === "string" ? html : html.getBlob().getDataAsString());

export const HtmlService = {
  SandboxMode: enumOf("SandboxMode"),
  XFrameOptionsMode: enumOf("XFrameOptionsMode"),
  createHtmlOutput: (html: Html = "") => new HtmlOutput(textOf(html)),
  createHtmlOutputFromFile: (name: string) => new HtmlOutput(fileNamed(name)),
  createTemplate: (html: Html) => new HtmlTemplate(textOf(html)),
  createTemplateFromFile: (name: string) => new HtmlTemplate(fileNamed(name)),
  /** Only web apps are asked by a browser. */
  getUserAgent: () => null,
};

defineService(HtmlService, "HtmlService");
