// An alert or prompt of a script, which waits for the answer.
import { useRef } from "preact/hooks";
import type { Question } from "../../screen";
import { ModalDialog } from "./ModalDialog";

const words: Record<string, string> = { OK: "OK", CANCEL: "Cancel", YES: "Yes", NO: "No" };

type Props = { question: Question; onAnswer: (button: string, text?: string) => void };

/** Closing it otherwise answers CLOSE, as in Sheets. */
export function ScriptQuestion({ question: { title, message, kind, buttons }, onAnswer }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [first = "OK", ...others] = buttons.split("_");
  const answer = (button: string) => onAnswer(button, input.current?.value);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    answer(first);
  };
  return (
    <ModalDialog label={title || message} onClose={() => answer("CLOSE")}>
      <form class="message" onSubmit={submit}>
        {title && <h2>{title}</h2>}
        <p>{message}</p>
        {kind === "prompt" && <input ref={input} class="field" aria-label={message || title} />}
        <div class="buttons">
          <button class="button primary" type="submit">
            {words[first] ?? first}
          </button>
          {others.map((button) => (
            <button key={button} class="button" type="button" onClick={() => answer(button)}>
              {words[button] ?? button}
            </button>
          ))}
        </div>
      </form>
    </ModalDialog>
  );
}
