/** The files a hub made, packets and the published ladder, as it reaches them; google/ has the body. */
import type { Grid } from "../cells/cell";
import type { AddedColumns } from "../layout/onlyColumns";
import type { Drawing } from "./drawing";
import type { Block } from "./store";

export interface PacketFile {
  readonly id: string;
  /** Whose packet it is. */
  readonly rater: string;
}

export interface PacketFiles {
  /** Every packet this hub has made and not deleted, recorded or not. */
  list(): readonly PacketFile[];
  /** Whether the open file is itself a packet some hub made. */
  isPacket(): boolean;
  /** An empty file, marked as this rater's packet of this hub. */
  create(rater: string, title: string): string;
  /** Draws the sheets into an empty file. */
  fill(id: string, drawings: readonly Drawing[]): void;
  share(id: string, email: string): void;
  /** The sheets' content from A1 on; null where there is no such sheet. */
  read(id: string, sheets: readonly string[]): (Grid | null)[];
  /** Text as text: nothing is taken for a formula or a date. */
  write(id: string, blocks: readonly Block[]): void;
  /** Adds columns at the right end of their sheets, which keep everything else. */
  addColumns(id: string, added: readonly AddedColumns[]): void;
  linkTo(id: string): string;
  /** Id of the published ladder this hub has made and not deleted; null when there is none. */
  ladder(): string | null;
  /** An empty file, marked as this hub's published ladder; nobody but its maker can open it. */
  createLadder(title: string): string;
  /**
   * Draws whole sheets anew, all or none of them; links to a sheet that stays go on working.
   * @param obsolete sheets to remove where the drawings have none of that name
   */
  redraw(id: string, drawings: readonly Drawing[], obsolete: readonly string[]): void;
}
