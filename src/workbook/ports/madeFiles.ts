/** The files a hub made for somebody: packets, session files, the published ladder; google/ has the body. */
import type { FileKind } from "../../domain/fileKinds";
import type { Grid } from "../cells/cell";
import type { AddedColumns } from "../layout/onlyColumns";
import type { Drawing } from "./drawing";
import type { CellBlock } from "./store";

export type MadeKind = Exclude<FileKind, "hub">;

/** What a file was made as; kept outside its sheets, where nobody can type. */
export interface Origin {
  readonly kind: MadeKind;
  /** A packet's rater, a session's name; blank where a hub makes one file of the kind. */
  readonly madeFor: string;
}

export interface MadeFile extends Origin {
  readonly id: string;
  /** Who may open it, without its owner. */
  readonly readers: readonly SharedWith[];
  /** Whether those who may write in it may let others in. */
  readonly canBeReshared: boolean;
}

export interface SharedWith {
  readonly email: string;
  /** Drive's id of the permission. */
  readonly permission: string;
}

/** Without rules, those that stand there stay. */
export interface SheetChoices extends Pick<Drawing, "sheet" | "choices" | "formulaRules" | "hiddenColumns"> {}

export interface MadeFiles {
  /** Id of the open file. */
  readonly open: string;
  /** Every file of the kind that this hub has made and not deleted, recorded or not. */
  list(kind: MadeKind): readonly MadeFile[];
  /** Whether the open file made this one; of a copied workbook, the first one did. */
  isOurs(id: string): boolean;
  /** What some hub made the open file as; null where none did. */
  madeAs(): MadeKind | null;
  /** Whether Google shows this file, also one in the bin, to the caller's add-on: not one that another account made. */
  isShown(id: string): boolean;
  /** An empty file; its maker alone may open it and let others in. */
  create(mark: Origin, title: string): string;
  /** An empty file that belongs to no hub; for one request always the same. Its maker alone may open it. */
  createApart(title: string, request: string): string;
  rename(id: string, title: string): void;
  /** Puts a file into the bin, where its maker finds it for thirty days. */
  discard(id: string): void;
  /** Draws the sheets into an empty file. */
  fill(id: string, drawings: readonly Drawing[]): void;
  share(id: string, email: string): void;
  revoke(id: string, reader: SharedWith): void;
  /** From now on its maker alone lets others in. */
  endResharing(id: string): void;
  /** The sheets' content from A1 on; null where there is no such sheet. */
  read(id: string, sheets: readonly string[]): (Grid | null)[];
  /** Text as text: nothing is taken for a formula or a date. */
  write(id: string, blocks: readonly CellBlock[]): void;
  /** Adds columns at the right end of their sheets, which keep everything else. */
  addColumns(id: string, added: readonly AddedColumns[]): void;
  /**
   * Sets what can be chosen in columns of sheets in use: in these cells, and from the second row on in no others. With
   * rules, they take the place of those that Plumbline made; people's own stay.
   */
  setChoices(id: string, choices: readonly SheetChoices[]): void;
  linkTo(id: string): string;
  /**
   * Draws whole sheets anew, all or none of them; links to a sheet that stays go on working.
   * @param isObsolete sheets to remove where the drawings have none of that name
   */
  redraw(id: string, drawings: readonly Drawing[], isObsolete: (sheet: string) => boolean): void;
}
