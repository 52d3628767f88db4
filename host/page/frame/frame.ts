// Runs in the frame, on another origin: waits for an add-on's HTML, provides google.script and becomes that HTML.
import { googleScript } from "./googleScript";
import type { FrameReady, FrameRequest, FrameStart } from "./messages";

function start(event: MessageEvent<FrameStart>): void {
  const [port] = event.ports;
  if (event.source !== window.parent || !port) return;
  window.removeEventListener("message", start);
  Object.assign(window, { google: googleScript(port, event.data.functions) });
  document.open();
  document.write(event.data.html);
  document.close();
  // Google ignores a page's own title; a frame without one is nameless to screen readers.
  document.title = event.data.title;
  document.addEventListener("click", openHere(port));
}

const CONSENT = "https://accounts.google.com/o/oauth2/";

/** A link to a spreadsheet at Google leads to the file of that id here, one to Google's consent to the host's. */
const openHere = (port: MessagePort) => (event: MouseEvent) => {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (link?.href.startsWith(CONSENT)) {
    event.preventDefault();
    port.postMessage({ type: "openConsent" } satisfies FrameRequest);
    return;
  }
  const file = link?.href.match(/^https:\/\/docs\.google\.com\/spreadsheets\/d\/([\w-]+)/)?.[1];
  if (!file) return;
  event.preventDefault();
  port.postMessage({ type: "openFile", file } satisfies FrameRequest);
};

window.addEventListener("message", start);
window.parent.postMessage({ frame: "ready" } satisfies FrameReady, "*");
