/** When what a page shows may be old: another page of this file was closed, or somebody came back to this one. */
import { useEffect } from "preact/hooks";

/** Between the pages of one file and person; a browser that keeps them apart still tells who comes back. */
const openChannel = () => new BroadcastChannel(`plumbline ${window.plumblineKeep ?? ""}`);

/** Tells the others when this page is closed, by its own button or by the dialog's. */
export function sayWhenClosed() {
  const channel = openChannel();
  addEventListener("pagehide", () => channel.postMessage("closed"));
}

/** @param returned reads again; the one of the first rendering is called */
export function useReturning(returned: () => void) {
  useEffect(() => {
    const channel = openChannel();
    channel.addEventListener("message", returned);
    addEventListener("focus", returned);
    return () => {
      channel.close();
      removeEventListener("focus", returned);
    };
  }, []);
}
