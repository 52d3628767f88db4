/** HtmlOutput: a page, made of one file of the add-on or of a text. */
import type { OpenPage } from "../screen";
import { Blob } from "./Blob";
import { call, Exception } from "./bridge";
import { define, GoogleObject } from "./define";

export let pageOf: (output: HtmlOutput) => OpenPage;

/** Templates make pages, and pages templates: HtmlTemplate.ts says here how one is made. */
export const templates: { make(html: string): object } = { make: () => ({}) };

export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const metaTags = [
  "apple-mobile-web-app-capable",
  "google-site-verification",
  "mobile-web-app-capable",
  "viewport",
];

export class HtmlOutputMetaTag extends GoogleObject {
  readonly #name: string;
  readonly #content: string;
  constructor(name: string, content: string) {
    super();
    this.#name = name;
    this.#content = content;
  }
  getName() {
    return this.#name;
  }
  getContent() {
    return this.#content;
  }
}
define(HtmlOutputMetaTag, "HtmlOutputMetaTag");

export class HtmlOutput extends GoogleObject {
  #html: string;
  #title = "";
  #width: number | undefined;
  #height: number | undefined;
  #favicon: string | null = null;
  readonly #metaTags: HtmlOutputMetaTag[] = [];
  static {
    pageOf = (output) => ({
      html: output.#html,
      title: output.#title,
      ...(output.#width === undefined ? {} : { width: output.#width }),
      ...(output.#height === undefined ? {} : { height: output.#height }),
    });
  }
  constructor(html: string) {
    super();
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
    this.#html += escapeHtml(text);
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
  /** Who may frame a page, and what phones make of it, cannot be seen here. */
  setXFrameOptionsMode(_mode: unknown) {
    return this;
  }
  addMetaTag(name: string, content: string) {
    if (!metaTags.includes(name))
      throw new Exception("The meta tag you specified is not allowed in this context.");
    this.#metaTags.push(new HtmlOutputMetaTag(name, content));
    return this;
  }
  getMetaTags() {
    return this.#metaTags;
  }
  setFaviconUrl(url: string) {
    this.#favicon = url;
    return this;
  }
  getFaviconUrl() {
    return this.#favicon;
  }
  asTemplate() {
    return templates.make(this.#html);
  }
  getBlob() {
    return new Blob(this.#html, "text/html", "output.html");
  }
  getAs(type: string) {
    return this.getBlob().getAs(type);
  }
}

export function fileNamed(name: string): string {
  const html = call<string | null>("html.file", name.replace(/\.html$/, ""));
  if (html === null) throw new Exception(`No HTML file named ${name} was found.`);
  return html;
}

define(HtmlOutput, "HtmlOutput");
