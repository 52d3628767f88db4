// Short messages over the grid: what scripts say in passing, and what the host refused.
import { useEffect, useRef } from "preact/hooks";
import type { Toast } from "../../screen";
import type { Notice } from "./useActions";

type Message = { title?: string; text: string; failed?: boolean; seconds: number; onDismiss: () => void };

/** Goes by itself after `seconds`; below 0 it stays until dismissed. */
function MessageBox({ title, text, failed, seconds, onDismiss }: Message) {
  const dismiss = useRef(onDismiss);
  dismiss.current = onDismiss;
  useEffect(() => {
    if (seconds < 0) return;
    const timer = setTimeout(() => dismiss.current(), seconds * 1000);
    return () => clearTimeout(timer);
  }, [seconds]);
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

type Props = {
  toasts: Toast[];
  notices: Notice[];
  onDismissToasts: () => void;
  onDismissNotice: (key: number) => void;
};

/** As in Sheets, a script's new toast takes the place of its last one. */
export function Toasts({ toasts, notices, onDismissToasts, onDismissNotice }: Props) {
  const toast = toasts[toasts.length - 1];
  return (
    <div class="toasts">
      {toast && (
        <MessageBox
          key={`${toasts.length} ${toast.message}`}
          title={toast.title}
          text={toast.message}
          seconds={toast.seconds}
          onDismiss={onDismissToasts}
        />
      )}
      {notices.map(({ key, text, failed }) => (
        <MessageBox
          key={key}
          text={text}
          failed={failed}
          seconds={failed ? -1 : 6}
          onDismiss={() => onDismissNotice(key)}
        />
      ))}
    </div>
  );
}
