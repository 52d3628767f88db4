/** What one person sees around the grid of one open file: menus, sidebar, dialog, questions, toasts, selection. */
import type { Sheet } from "./model/sheet";
import type { SpreadsheetFile } from "./model/spreadsheetFile";

export interface MenuItem {
  caption?: string;
  functionName?: string;
  items?: MenuItem[];
  separator?: true;
}

export interface Menu {
  caption: string;
  /** A menu under Extensions. */
  addOn: boolean;
  items: MenuItem[];
}

export interface OpenPage {
  title: string;
  html: string;
  width?: number;
  height?: number;
  modal?: boolean;
}

/** The function without arguments that opened a page, to open it anew after a new build. */
export type Opener = string | undefined;

export interface Toast {
  message: string;
  title: string;
  seconds: number;
}

export interface Question {
  kind: "alert" | "prompt";
  title: string;
  message: string;
  buttons: string;
}

export interface Answer {
  /** OK, CANCEL, YES, NO or CLOSE. */
  button: string;
  text?: string;
}

/** A page with a number that tells a fresh load from the one before. */
export type Shown = OpenPage & { opened: number; opener: Opener };

export class Screen {
  menus: Menu[] = [];
  sidebar: Shown | undefined;
  dialog: Shown | undefined;
  toasts: Toast[] = [];
  question: Question | undefined;
  activeRange = "A1";
  private activeSheetId: number | undefined;
  /** How often a script has made a sheet or a range active. */
  activations = 0;
  /** Of the execution under way. */
  opener: Opener;
  private opened = 0;
  private settle: ((answer: Answer) => void) | undefined;

  constructor(private readonly changed: () => void) {}

  showSidebar(page: OpenPage): void {
    this.sidebar = { ...page, opened: ++this.opened, opener: this.opener };
    this.changed();
  }

  showDialog(page: OpenPage): void {
    this.dialog = { ...page, opened: ++this.opened, opener: this.opener };
    this.changed();
  }

  close(what: "sidebar" | "dialog" | "toasts"): void {
    if (what === "toasts") this.toasts = [];
    else this[what] = undefined;
    this.changed();
  }

  /** As in Sheets, a new toast replaces the last one; the last five are kept for those who ask later. */
  toast(toast: Toast): void {
    this.toasts = [...this.toasts, toast].slice(-5);
    this.changed();
  }

  /** Waits for the person's answer. */
  ask(question: Question): Promise<Answer> {
    this.question = question;
    this.changed();
    return new Promise((resolve) => {
      this.settle = resolve;
    });
  }

  answer(answer: Answer): void {
    this.question = undefined;
    this.settle?.(answer);
    this.settle = undefined;
    this.changed();
  }

  activeSheet(file: SpreadsheetFile): Sheet {
    const visible = file.sheets.find((sheet) => sheet.id === this.activeSheetId && !sheet.hidden);
    return visible ?? file.sheets.find((sheet) => !sheet.hidden) ?? (file.sheets[0] as Sheet);
  }

  /** The sheet that a script or the person made active, if anybody did. */
  get chosenSheet(): number | null {
    return this.activeSheetId ?? null;
  }

  activate(sheetId: number, range: string | null): void {
    this.activations += 1;
    this.select(sheetId, range ?? "A1");
    this.changed();
  }

  /**
   * The person selects: nobody need be told.
   * @param known activations that the person's page knew of; what a script made active since then stays
   */
  select(sheetId: number, range: string, known = this.activations): void {
    if (known < this.activations) return;
    this.activeSheetId = sheetId;
    this.activeRange = range;
  }
}
