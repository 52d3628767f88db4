/** The keyboard of the room: a command a key while nothing is open, digits for a choice that is. */
import { useLayoutEffect, useRef } from "preact/hooks";
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
  readonly typedOn: () => void;
}

/** Milliseconds after a line in which letters are still typing. */
const pause = 1000;

export function useKeys({ panel, isOpen, run, digit, another, enter, close, typedOn }: Keys) {
  const typedAt = useRef(Number.NEGATIVE_INFINITY);
  const pointed = () => {
    typedAt.current = Number.NEGATIVE_INFINITY;
  };
  // At once: the next key belongs to what this one opened.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const isStillTyping = isLetter(event.key) && event.timeStamp - typedAt.current < pause;
      // Whoever was found by name is meant by the next key.
      const isLine = isTyping(event.target) && panel?.is !== "find" && event.key !== "Escape";
      typedAt.current = isLine || isStillTyping ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (event.key === "Escape" && isOpen) return done(event, close);
      if (isTyping(event.target)) return;
      if (isStillTyping) return done(event, typedOn);
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
    // Before the line itself hears of it: what Enter closes is still open here.
    addEventListener("keydown", press, true);
    addEventListener("pointerdown", pointed, true);
    return () => {
      removeEventListener("keydown", press, true);
      removeEventListener("pointerdown", pointed, true);
    };
  });
}

function done(event: KeyboardEvent, act: () => void) {
  event.preventDefault();
  act();
}

/** A letter of any script, or what stands between words. */
const isLetter = (key: string): boolean => /^[\p{L} ,.]$/u.test(key);

const isButton = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches("button, a, summary");

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches("input, textarea, select");
