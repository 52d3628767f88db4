/** What a service knows of the execution that calls it. */
import type { Edit } from "../edits/edit";
import type { Holder } from "../engine/locks";
import type { Cost } from "../engine/prices";
import type { AuthMode, ExecutionKind } from "../engine/rights";
import type { SpreadsheetFile } from "../model/spreadsheetFile";
import type { Screen } from "../screen";
import type { World } from "../world";

export interface Caller extends Holder {
  readonly world: World;
  /** The file in which the script runs. */
  readonly file: SpreadsheetFile;
  /** Who runs it. */
  readonly user: string;
  readonly kind: ExecutionKind;
  readonly authMode: AuthMode;
  readonly cost: Cost;
  /** Menus that onOpen adds, in order. */
  readonly menus: unknown[];
  /** What the person sees of a file, this one unless said, in the window where the script runs. */
  screen(file?: SpreadsheetFile): Screen;
  /** A write that waits for the next read, flush or the end. */
  buffer(file: SpreadsheetFile, edit: Edit): void;
  /** Lines that buffered inserts and deletes will add to a sheet's grid. */
  bufferedGrowth(sheetId: number): { row: number; column: number };
  flush(): Promise<void>;
  /** Changes a file at once. */
  apply(file: SpreadsheetFile, edit: Edit): void;
  /** Cells that the call under way reads or writes. */
  countCells(cells: number): void;
}
