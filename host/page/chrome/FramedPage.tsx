// An add-on's HTML in a frame on another origin, with google.script bridged to the host.
import { useLayoutEffect, useRef } from "preact/hooks";
import type { OpenPage } from "../../screen";
import type { Answer } from "../api";
import type { FrameReply, FrameRequest, FrameStart } from "../frame/messages";

/** The sandbox Google gives such frames. */
const sandbox =
  "allow-same-origin allow-forms allow-scripts allow-popups allow-downloads allow-modals allow-popups-to-escape-sandbox";

/** The other name of this machine: the same server, but another origin. */
function otherOrigin(): string {
  const name = location.hostname === "localhost" ? "127.0.0.1" : "localhost";
  return `${location.protocol}//${name}:${location.port}`;
}

/** In a window of its own, as the same person. */
function openFile(file: string): void {
  const query = new URLSearchParams(location.search);
  query.set("file", file);
  window.open(`?${query}`, "_blank");
}

type Props = {
  page: OpenPage;
  functions: string[];
  onRun: (name: string, args: unknown[]) => Promise<Answer>;
  onRequest: (request: Exclude<FrameRequest, { type: "run" | "openFile" }>) => void;
};

export function FramedPage({ page, functions, onRun, onRequest }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const handlers = useRef({ onRun, onRequest });
  handlers.current = { onRun, onRequest };
  const { html } = page;
  const title = page.title || "Add-on";
  const offered = functions.join(" ");
  // At once: a frame that is quick would ask before anybody listens.
  useLayoutEffect(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = async ({ data }: MessageEvent<FrameRequest>) => {
      if (data.type === "openFile") return openFile(data.file);
      if (data.type !== "run") return handlers.current.onRequest(data);
      const { ok, value, error } = await handlers.current.onRun(data.name, data.args);
      channel.port1.postMessage({
        call: data.call,
        ok,
        value: value ?? null,
        error: error?.message,
      } satisfies FrameReply);
    };
    const ready = ({ source, data, origin }: MessageEvent) => {
      if (source !== frame.current?.contentWindow || data?.frame !== "ready" || origin !== otherOrigin())
        return;
      window.removeEventListener("message", ready);
      const start: FrameStart = { html, title, functions: offered.split(" ") };
      frame.current?.contentWindow?.postMessage(start, otherOrigin(), [channel.port2]);
    };
    window.addEventListener("message", ready);
    return () => {
      window.removeEventListener("message", ready);
      channel.port1.close();
    };
  }, [html, title, offered]);
  return (
    // A frame asks once for what it is to show: whatever else is offered, it begins anew.
    <iframe
      key={offered}
      ref={frame}
      class="frame"
      title={title}
      sandbox={sandbox}
      src={`${otherOrigin()}/frame.html`}
    />
  );
}
