/** Asks the server to open a dialog over the sheet. */
import type { View } from "../domain/views";

/** A view with a page of its own, by the function the build makes for its menu item. */
export function openDialog(view: View) {
  google.script.run[`show${view[0]!.toUpperCase()}${view.slice(1)}`]!();
}

/** The comparison of two levels, wide. */
export function openWide(from: string, to: string) {
  google.script.run.showCompareWide!(from, to);
}

/** The form of a promotion case, wide. */
export function openCaseWide(person: string, level: string) {
  google.script.run.showProposeWide!(person, level);
}

declare const google: { script: { run: Record<string, (...given: string[]) => void> } };
