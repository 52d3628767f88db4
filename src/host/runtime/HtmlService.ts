/** HtmlService: pages made of one file of the add-on, or of a text. */
import type { OpenPage } from "../screen";
import { call, Exception } from "./bridge";
import { define, defineService } from "./define";
import { enumOf } from "./enums";

export let pageOf: (output: HtmlOutput) => OpenPage;

export class HtmlOutput {
  #html: string;
  #title = "";
  #width: number | undefined;
  #height: number | undefined;
  static {
    pageOf = (output) => ({
      html: output.#html,
      title: output.#title,
      ...(output.#width === undefined ? {} : { width: output.#width }),
      ...(output.#height === undefined ? {} : { height: output.#height }),
    });
  }
  constructor(html: string) {
    this.#html = html;
  }
  getContent() {
    return this.#html;
  }
  setContent(html: string) {
    this.#html = html;
    return this;
  }
  append(html: string) {
    this.#html += html;
    return this;
  }
  appendUntrusted(text: string) {
    this.#html += text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
    return this;
  }
  clear() {
    this.#html = "";
    return this;
  }
  getTitle() {
    return this.#title;
  }
  setTitle(title: string) {
    this.#title = title;
    return this;
  }
  getWidth() {
    return this.#width ?? null;
  }
  setWidth(width: number) {
    this.#width = width;
    return this;
  }
  getHeight() {
    return this.#height ?? null;
  }
  setHeight(height: number) {
    this.#height = height;
    return this;
  }
  setSandboxMode(_mode: unknown) {
    return this;
  }
}

function fileNamed(name: string): string {
  const html = call<string | null>("html.file", name.replace(/\.html$/, ""));
  if (html === null) throw new Exception(`No HTML file named ${name} was found.`);
  return html;
}

export const HtmlService = {
  SandboxMode: enumOf("SandboxMode", ["EMULATED", "IFRAME", "NATIVE"]),
  createHtmlOutput: (html = "") => new HtmlOutput(html),
  createHtmlOutputFromFile: (name: string) => new HtmlOutput(fileNamed(name)),
};

define<GoogleAppsScript.HTML.HtmlOutput, HtmlOutput>(HtmlOutput, "HtmlOutput", {
  setContent: "string",
  append: "string",
  appendUntrusted: "string",
  setTitle: "string",
  setWidth: "number",
  setHeight: "number",
  setSandboxMode: "SandboxMode",
});
defineService<GoogleAppsScript.HTML.HtmlService>(HtmlService, "HtmlService", {
  createHtmlOutput: "|string",
  createHtmlOutputFromFile: "string",
});
