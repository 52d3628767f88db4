/** Asks the server to open a dialog over the sheet. */
import { capitalized } from "../domain/capitalized";
import type { View } from "../domain/views";

/** A view with a page of its own, by the function the build makes for its menu item, and what it begins with. */
export function openDialog(view: View, ...first: string[]) {
  google.script.run[`show${capitalized(view)}`]!(...first);
}

/** A view with more room, and what it begins with: two levels, a rating. */
export function openWide(view: View, ...shown: string[]) {
  google.script.run.showWide!(view, ...shown);
}

/** What this page begins with, where it stands in such a dialog; undefined in the sidebar. */
export const shownWide = (): readonly string[] | undefined => window.plumblineWide;

/** What a page of its own begins with; undefined where its menu item opened it. */
export const shownFirst = (): string | undefined => window.plumblineFirst?.[0];

declare global {
  interface Window {
    /** Set by the server. */
    plumblineFirst?: readonly string[];
    plumblineWide?: readonly string[];
  }
}

declare const google: { script: { run: Record<string, (...given: string[]) => void> } };
