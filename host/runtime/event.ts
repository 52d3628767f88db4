/** The event objects of simple triggers. */
import type { Rect } from "../model/rect";
import { enumOf } from "./enums";
import { Spreadsheet } from "./Spreadsheet";
import { User } from "./User";

/** What Google's side says of an event, as JSON. */
export interface EventText {
  authMode: string;
  user: string;
  /** Missing where the script may not see the document. */
  fileId?: string;
  sheetId?: number;
  rect?: Rect;
  value?: string;
  oldValue?: string;
}

export const AuthMode = enumOf("AuthMode", ["NONE", "CUSTOM_FUNCTION", "LIMITED", "FULL"]);

export function eventOf(text: unknown): object {
  const { authMode, user, fileId, sheetId, rect, value, oldValue } = text as EventText;
  const event: { [name: string]: unknown } = { authMode: AuthMode[authMode], user: new User(user) };
  if (fileId === undefined) return event;
  const source = new Spreadsheet(fileId);
  event.source = source;
  if (sheetId !== undefined && rect)
    event.range = source.getSheetById(sheetId)?.getRange(rect.row, rect.column, rect.rows, rect.columns);
  if (value !== undefined) event.value = value;
  if (oldValue !== undefined) event.oldValue = oldValue;
  return event;
}
