// An alert or prompt of a script, which waits for the answer.
import { useRef } from "preact/hooks";
import type { ScriptAlert } from "../api";
import { ModalDialog } from "./ModalDialog";

const words: Record<string, string> = { OK: "OK", CANCEL: "Cancel", YES: "Yes", NO: "No" };

export function ScriptAlertDialog({
  alert,
  onAnswer,
}: {
  alert: ScriptAlert;
  onAnswer: (button: string, text?: string) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <ModalDialog label={alert.title || alert.message} onClose={() => onAnswer("CLOSE")}>
      <form
        class="message"
        onSubmit={(event) => {
          event.preventDefault();
          onAnswer(alert.buttons[0] ?? "OK", input.current?.value);
        }}
      >
        {alert.title && <h2>{alert.title}</h2>}
        <p>{alert.message}</p>
        {alert.kind === "prompt" && <input ref={input} class="field" aria-label={alert.message} />}
        <div class="buttons">
          {alert.buttons.map((button, index) => (
            <button
              key={button}
              class={index === 0 ? "button primary" : "button"}
              type={index === 0 ? "submit" : "button"}
              onClick={() => index > 0 && onAnswer(button, input.current?.value)}
            >
              {words[button] ?? button}
            </button>
          ))}
        </div>
      </form>
    </ModalDialog>
  );
}
