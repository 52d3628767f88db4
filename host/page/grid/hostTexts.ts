// Lets Univer show the host's display texts, edit the host's edit texts, and keep typed text as it was typed.
import {
  CellValueType,
  type IDisposable,
  type Injector,
  InterceptorEffectEnum,
  toDisposable,
} from "@univerjs/core";
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  INTERCEPTOR_POINT,
  SheetInterceptorService,
} from "@univerjs/sheets";
import { typedIn } from "./editedBlocks";

/** Installs the three interceptors; typing is parsed in one place only, the host. */
export function useHostTexts(injector: Injector): IDisposable {
  const interceptors = injector.get(SheetInterceptorService);
  const shown = interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    // After Univer's own (11), which would read "3.0" as a number again and show 3.
    priority: 10,
    handler: (cell, _location, next) => {
      const display = cell?.custom?.display;
      return next(typeof display === "string" && cell ? { ...cell, v: display } : cell);
    },
  });
  const opened = interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: 1000,
    handler: (cell, { origin }) => {
      const typed = origin?.custom?.typed;
      if (typeof typed !== "string") return cell;
      return { ...cell, p: null, v: typed, t: CellValueType.STRING, f: typed.startsWith("=") ? typed : null };
    },
  });
  const typedText = interceptors.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: 1000,
    handler: (cell, { worksheet, row, col }) => {
      const before = worksheet.getCellRaw(row, col);
      const entered = typedIn(cell);
      // Leaving a cell as it was is no edit.
      if (before && (before.custom?.typed ?? String(before.v ?? "")) === entered) return before;
      const custom = { display: entered, typed: entered, entered };
      return { ...cell, v: entered, f: null, p: null, t: null, custom };
    },
  });
  return toDisposable(() => {
    shown.dispose();
    opened();
    typedText();
  });
}
