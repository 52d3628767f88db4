// Runs in the frame, on another origin: waits for an add-on's HTML, provides google.script and becomes that HTML.
import { googleScript } from "./googleScript";
import type { FrameReady, FrameStart } from "./messages";

function start(event: MessageEvent<FrameStart>): void {
  const [port] = event.ports;
  if (event.source !== window.parent || !port) return;
  window.removeEventListener("message", start);
  Object.assign(window, { google: googleScript(port, event.data.functions) });
  document.open();
  document.write(event.data.html);
  document.close();
}

window.addEventListener("message", start);
window.parent.postMessage({ frame: "ready" } satisfies FrameReady, "*");
