/** Ui: menus, sidebar, dialogs, alerts and toasts of the person who runs the script. */

import type { Menu, OpenPage } from "../screen";
import { type Services, service } from "./service";

export const uiServices: Services = {
  "ui.available": service("free", () => true, { right: "menu" }),

  "ui.addMenu": service(
    "read",
    (execution, menu: Menu) => {
      execution.menus.push(menu);
    },
    { right: "menu" },
  ),

  "ui.sidebar": service("read", (execution, page: OpenPage) => execution.screen().showSidebar(page), {
    right: "ui",
  }),

  "ui.dialog": service("read", (execution, page: OpenPage) => execution.screen().showDialog(page), {
    right: "ui",
  }),

  "ui.toast": service(
    "read",
    (execution, toast: { message: string; title: string; seconds: number }) =>
      execution.screen().toast(toast),
    { right: "writing" },
  ),

  /** Suspends the script until the person answers; Google gives locks up meanwhile. */
  "ui.ask": service(
    "read",
    (execution, question: { kind: "alert" | "prompt"; title: string; message: string; buttons: string }) => {
      execution.world.locks.releaseAll(execution);
      return execution.screen().ask(question);
    },
    { right: "ui", waitsForWrites: true },
  ),

  "html.file": service("free", (execution, name: string) => execution.world.addOn.pages[name] ?? null),
};
