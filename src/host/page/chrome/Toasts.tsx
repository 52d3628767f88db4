// Short messages over the grid: what scripts say in passing, and what the host refused.
import { useEffect } from "preact/hooks";
import type { OpenUi } from "../api";
import type { Notice } from "./useActions";

type ScriptToast = OpenUi["toasts"][number];

function Toast({
  title,
  text,
  failed,
  seconds,
  onDismiss,
}: {
  title?: string;
  text: string;
  failed?: boolean;
  seconds?: number;
  onDismiss: () => void;
}) {
  useEffect(() => {
    if (seconds === undefined || seconds < 0) return;
    const timer = setTimeout(onDismiss, seconds * 1000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class={failed ? "toast failed" : "toast"} role={failed ? "alert" : "status"}>
      <span>
        {title && <strong>{title}</strong>}
        {text}
      </span>
      <button type="button" class="close" onClick={onDismiss}>
        Dismiss
      </button>
    </div>
  );
}

/** The host keeps a script's toast; closing it tells the host. A time below 0 means: until dismissed. */
export function Toasts({
  toasts,
  notices,
  onDismissToast,
  onDismissNotice,
}: {
  toasts: ScriptToast[];
  notices: Notice[];
  onDismissToast: (key: string) => void;
  onDismissNotice: (key: number) => void;
}) {
  return (
    <div class="toasts">
      {toasts.map(({ key, title, message, seconds }) => (
        <Toast
          key={key}
          title={title}
          text={message}
          seconds={seconds}
          onDismiss={() => onDismissToast(key)}
        />
      ))}
      {notices.map(({ key, text, failed }) => (
        <Toast key={key} text={text} failed={failed} onDismiss={() => onDismissNotice(key)} />
      ))}
    </div>
  );
}
