/** The scale: five radio buttons with what each means, reachable by the keys 1 to 5, and “not observed” apart from them. */
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { type Mark, type MarkOrNot, notObserved } from "../../../domain/rating/rating";
import type { ReportList } from "../../contract";

type Point = ReportList["scale"][number];
type Chosen = Mark | typeof notObserved;

interface Props {
  scale: readonly Point[];
  mark: MarkOrNot;
  choose: (mark: Chosen) => void;
  /** A mark was chosen by a press or a number key, not on the way with the arrow keys. */
  done: () => void;
}

export function Scale({ scale, mark, choose, done }: Props) {
  const name = useId();
  const [isWhole, setIsWhole] = useState(false);
  const [focused, setFocused] = useState<number | null>(null);
  const fieldset = useRef<HTMLFieldSetElement>(null);
  const pressed = useRef(false);
  const finish = (to: Chosen) => {
    choose(to);
    fieldset.current?.scrollIntoView({ block: "nearest" });
    done();
  };
  useMarkKeys(scale, finish);
  const option = (value: Chosen) => ({
    type: "radio" as const,
    name,
    value,
    checked: mark === value,
    // By key alone: under a finger or a mouse nothing may move between press and release.
    onFocus: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
      setFocused(value !== notObserved && currentTarget.matches(":focus-visible") ? value : null),
    onChange: () => choose(value),
    onClick: () => pressed.current && finish(value),
    onKeyDown: ({ key }: { key: string }) => key === "Enter" && finish(value),
  });
  return (
    <fieldset
      ref={fieldset}
      class={["scale", mark === null && "open", isWhole && "whole"].filter(Boolean).join(" ")}
      onFocusOut={() => setFocused(null)}
      // The arrow keys click too, but no finger and no mouse was last.
      onPointerDown={() => {
        pressed.current = true;
      }}
      onKeyDown={() => {
        pressed.current = false;
      }}
    >
      <legend class="hidden">Mark</legend>
      {scale.map(({ mark: value, name: word, anchor }) => (
        <label key={value} class="choice">
          <input {...option(value as Mark)} aria-describedby={`${name}-${value}`} />
          <span>
            <strong>{value}</strong> {word}
            <span
              id={`${name}-${value}`}
              aria-hidden="true"
              class={mark === value ? "anchor chosen" : isNear(value, focused) ? "anchor near" : "anchor"}
            >
              <Anchor text={anchor} />
            </span>
          </span>
        </label>
      ))}
      <div class="line">
        <label class="choice apart">
          <input {...option(notObserved)} />
          <span>Not observed, with a reason</span>
        </label>
        <button type="button" class="plain" aria-pressed={isWhole} onClick={() => setIsWhole(!isWhole)}>
          Full scale
        </button>
      </div>
    </fieldset>
  );
}

/** The first sentence says which mark it is; the rest is there in full. */
function Anchor({ text }: { text: string }) {
  const [first = "", ...rest] = text.split(/(?<=[.!?]) /);
  return (
    <>
      {first}
      <span class="rest"> {rest.join(" ")}</span>
    </>
  );
}

const isNear = (mark: number, focused: number | null) => focused !== null && Math.abs(mark - focused) <= 1;

/** The number keys choose a mark from anywhere but a text. */
function useMarkKeys(scale: readonly Point[], choose: (mark: Mark) => void) {
  const newest = useRef(choose);
  newest.current = choose;
  // Before anything is drawn, so that no key is too early.
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const point = scale.find(({ mark }) => String(mark) === event.key);
      if (!point) return;
      // Or the digit would be typed into the text that gets the focus now.
      event.preventDefault();
      newest.current(point.mark as Mark);
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, [scale]);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches("textarea, select, input:not([type=radio], [type=checkbox])");
