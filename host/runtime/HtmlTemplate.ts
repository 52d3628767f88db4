/** HtmlTemplate: a page with scriptlets, which run when the template is evaluated. */
import { asScript } from "./bridge";
import { define, GoogleObject } from "./define";
import { escapeHtml, HtmlOutput, templates } from "./HtmlOutput";

type Print = (value: unknown) => void;

const IDENTIFIER = /^[\p{L}_$][\p{L}\p{N}_$]*$/u;
/** What could end a string of JavaScript, or the element around it. */
const UNSAFE_IN_SCRIPT = /["'`\\<>&=\n\r\u2028\u2029]/g;

const escapeScript = (text: string) =>
  text.replace(UNSAFE_IN_SCRIPT, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** Is what follows this text inside a script of the page? */
const endsInScript = (html: string) => /<script\b(?![\s\S]*<\/script)/i.test(html);

/** The body of a function that prints the page. */
function codeOf(template: string): string {
  let before = "";
  return template
    .split(/<\?([\s\S]*?)\?>/)
    .map((part, i) => {
      if (i % 2 === 0) {
        before += part;
        return `__raw(${JSON.stringify(part)});`;
      }
      const [, mark = "", code = ""] = /^(!?=)?([\s\S]*)$/.exec(part) ?? [];
      if (mark === "") return code;
      const print = mark === "!=" ? "__raw" : endsInScript(before) ? "__inScript" : "__text";
      return `${print}(${code.replace(/;\s*$/, "")}\n);`;
    })
    .join("\n");
}

/** What a script sets on a template is there as a variable for its scriptlets. */
export class HtmlTemplate extends GoogleObject {
  readonly #html: string;
  constructor(html: string) {
    super();
    this.#html = html;
  }
  getRawContent() {
    return this.#html;
  }
  /** The code of the function that prints the page. */
  getCode() {
    return codeOf(this.#html);
  }
  getCodeWithComments() {
    const lines = this.#html.split("\n").map((line, i) => `// ${i + 1}: ${line}`);
    return `${lines.join("\n")}\n${codeOf(this.#html)}`;
  }
  evaluate() {
    let page = "";
    const printing =
      (escaped: (text: string) => string): Print =>
      (value) => {
        page += escaped(String(value));
      };
    const printers = {
      __raw: printing(String),
      __text: printing(escapeHtml),
      __inScript: printing(escapeScript),
    };
    const bound = Object.entries(this).filter(([name]) => IDENTIFIER.test(name));
    const scope = new Map<string, unknown>([...Object.entries(printers), ...bound]);
    const run = new Function(...scope.keys(), codeOf(this.#html));
    asScript(() => run(...scope.values()));
    return new HtmlOutput(page);
  }
}

define(HtmlTemplate, "HtmlTemplate");
templates.make = (html) => new HtmlTemplate(html);
