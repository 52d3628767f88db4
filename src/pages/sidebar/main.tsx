/** Where the sidebar starts: mounts the app when the whole page has arrived, the server's appended script included. */
import { render } from "preact";
import { App } from "./App";
import "./style.css";

function start() {
  const place = document.getElementById("app");
  if (place) render(<App first={window.plumblineView ?? "home"} />, place);
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();

declare global {
  interface Window {
    /** The view the menu item asks for, set by the server. */
    plumblineView?: string;
  }
}
