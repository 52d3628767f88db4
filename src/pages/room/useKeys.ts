/** The keyboard of the room: a command a key while nothing is open, digits for a choice that is. */
import { useLayoutEffect } from "preact/hooks";
import { type Command, commandOf } from "./commands";
import type { Panel } from "./meeting";

interface Keys {
  readonly panel: Panel | null;
  /** Whether anything is open that Escape closes, a panel or not. */
  readonly isOpen: boolean;
  readonly run: (command: Command) => void;
  readonly digit: (digit: number) => void;
  readonly another: () => void;
  /** Outside the line that is typed. */
  readonly enter: () => void;
  readonly close: () => void;
}

export function useKeys({ panel, isOpen, run, digit, another, enter, close }: Keys) {
  // At once: the next key belongs to what this one opened.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.key === "Escape" && isOpen) return done(event, close);
      if (isTyping(event.target)) return;
      if (panel) {
        if (/^[1-9]$/.test(event.key)) return done(event, () => digit(Number(event.key)));
        if (event.key === "Enter" && panel.is === "change" && !isButton(event.target))
          return done(event, enter);
        if (event.key.toUpperCase() === "A" && panel.is === "change") return done(event, another);
        return;
      }
      const command = commandOf(event.key);
      if (command) done(event, () => run(command));
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  });
}

function done(event: KeyboardEvent, act: () => void) {
  event.preventDefault();
  act();
}

const isButton = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches("button, a, summary");

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches("input, textarea, select");
