/** The event objects of simple triggers. */
import type { Rect } from "../model/rect";
import { enumOf } from "./enums";
import { rangeAt, spreadsheetAt } from "./places";
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
  /** Of an installed trigger. */
  triggerUid?: string;
  changeType?: string;
}

export const AuthMode = enumOf("AuthMode");

export function eventOf(text: unknown): object {
  const { authMode, user, fileId, sheetId, rect, value, oldValue, triggerUid, changeType } =
    text as EventText;
  const event: { [name: string]: unknown } = { authMode: AuthMode[authMode], user: new User(user) };
  if (triggerUid !== undefined) event.triggerUid = triggerUid;
  if (changeType !== undefined) event.changeType = changeType;
  if (fileId === undefined) return event;
  const source = spreadsheetAt(fileId);
  event.source = source;
  if (sheetId !== undefined && rect) event.range = rangeAt({ fileId, sheetId, ...rect });
  if (value !== undefined) event.value = value;
  if (oldValue !== undefined) event.oldValue = oldValue;
  return event;
}
