/** Ui: menus, sidebar, dialogs and questions of the open editor. */
import type { MenuItem } from "../screen";
import { call } from "./bridge";
import { define, defineService, GoogleObject } from "./define";
import { type Enum, enumOf } from "./enums";
import { type HtmlOutput, pageOf } from "./HtmlOutput";

const Button: Enum = enumOf("Button");
const ButtonSet: Enum = enumOf("ButtonSet");

interface Answer {
  button: string;
  text?: string;
}

export class Ui extends GoogleObject {
  get Button() {
    return Button;
  }
  get ButtonSet() {
    return ButtonSet;
  }
  createMenu(caption: string) {
    return new Menu(caption, false);
  }
  createAddonMenu() {
    return new Menu("", true);
  }
  showSidebar(page: HtmlOutput) {
    call("ui.sidebar", pageOf(page));
  }
  showModalDialog(page: HtmlOutput, title: string) {
    call("ui.dialog", { ...pageOf(page), title, modal: true });
  }
  showModelessDialog(page: HtmlOutput, title: string) {
    call("ui.dialog", { ...pageOf(page), title, modal: false });
  }
  showDialog(page: HtmlOutput) {
    call("ui.dialog", { ...pageOf(page), modal: true });
  }
  alert(...args: unknown[]) {
    return Button[ask("alert", args).button];
  }
  prompt(...args: unknown[]) {
    const { button, text = "" } = ask("prompt", args);
    return new PromptResponse(button, text);
  }
}

/** Waits for the person's answer. The arguments are a title, a message and buttons, of which the message alone is needed. */
function ask(kind: "alert" | "prompt", args: unknown[]): Answer {
  const buttons = typeof args[args.length - 1] === "string" ? "OK" : String(args.pop());
  const [title, message] = args.length === 2 ? args : ["", args[0]];
  return call("ui.ask", { kind, title, message, buttons });
}

/** The same questions as Ui asks, from the time before it. */
export const Browser = {
  Buttons: ButtonSet,
  msgBox: (...args: unknown[]) => ask("alert", args).button.toLowerCase(),
  inputBox: (...args: unknown[]) => {
    const { button, text = "" } = ask("prompt", args);
    return button === "OK" ? text : "cancel";
  },
};
defineService(Browser, "Browser");

class PromptResponse extends GoogleObject {
  readonly #button: string;
  readonly #text: string;
  constructor(button: string, text: string) {
    super();
    this.#button = button;
    this.#text = text;
  }
  getSelectedButton() {
    return Button[this.#button];
  }
  getResponseText() {
    return this.#text;
  }
}

class Menu extends GoogleObject {
  readonly #caption: string;
  readonly #addOn: boolean;
  readonly #items: MenuItem[] = [];
  static #read: (menu: Menu) => MenuItem;
  static {
    Menu.#read = (menu) => ({ caption: menu.#caption, items: menu.#items });
  }
  constructor(caption: string, addOn: boolean) {
    super();
    this.#caption = caption;
    this.#addOn = addOn;
  }
  addItem(caption: string, functionName: string) {
    this.#items.push({ caption, functionName });
    return this;
  }
  addSeparator() {
    this.#items.push({ separator: true });
    return this;
  }
  addSubMenu(menu: Menu) {
    this.#items.push(Menu.#read(menu));
    return this;
  }
  addToUi() {
    call("ui.addMenu", { caption: this.#caption, addOn: this.#addOn, items: this.#items });
  }
}

define(Ui, "Ui");
define(PromptResponse, "PromptResponse");
define(Menu, "Menu");
