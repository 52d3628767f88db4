/** Shows a page's app when the whole page has arrived, the server's appended script included. */
import { type ComponentChild, render } from "preact";
import { sayWhenClosed } from "./load/useReturning";

export function mount(app: () => ComponentChild) {
  const start = () => {
    const place = document.getElementById("app");
    if (place) render(app(), place);
    sayWhenClosed();
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
}

declare global {
  interface Window {
    /** The view the menu item asks for, set by the server. */
    plumblineView?: string;
  }
}
