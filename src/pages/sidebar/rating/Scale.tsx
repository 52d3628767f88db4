/** The scale: five radio buttons with words, reachable by the keys 1 to 5, and “not observed” apart from them. */
import { useId, useLayoutEffect, useState } from "preact/hooks";
import { type Mark, type MarkOrNot, notObserved } from "../../../domain/rating/rating";
import type { OpenReport } from "../../contract";

type Point = OpenReport["scale"][number];

interface Props {
  scale: readonly Point[];
  mark: MarkOrNot;
  choose: (mark: Mark | typeof notObserved) => void;
}

export function Scale({ scale, mark, choose }: Props) {
  const name = useId();
  const [focused, setFocused] = useState<number | null>(null);
  useMarkKeys(scale, choose);
  return (
    <fieldset onFocusOut={() => setFocused(null)}>
      <legend>Mark</legend>
      {scale.map((point) => (
        <label key={point.mark} class="choice">
          <input
            type="radio"
            name={name}
            value={point.mark}
            checked={mark === point.mark}
            aria-describedby={`${name}-${point.mark}`}
            onFocus={() => setFocused(point.mark)}
            onChange={() => choose(point.mark as Mark)}
          />
          <span>
            {point.mark} {point.name}
          </span>
        </label>
      ))}
      <label class="choice apart">
        <input
          type="radio"
          name={name}
          value={notObserved}
          checked={mark === notObserved}
          onChange={() => choose(notObserved)}
        />
        <span>Not observed, with a reason</span>
      </label>
      <div class="anchors">
        {mark === null && focused === null && <p class="small">Press 1 to 5, or choose.</p>}
        {scale.map((point) => (
          <Anchor
            key={point.mark}
            id={`${name}-${point.mark}`}
            point={point}
            chosen={mark === point.mark}
            near={isNear(point.mark, focused)}
          />
        ))}
      </div>
    </fieldset>
  );
}

const isNear = (mark: number, focused: number | null) => focused !== null && Math.abs(mark - focused) <= 1;

interface AnchorProps {
  id: string;
  point: Point;
  chosen: boolean;
  /** It or its neighbour has the focus. */
  near: boolean;
}

const Anchor = ({ id, point, chosen, near }: AnchorProps) => (
  <p id={id} class={chosen ? "chosen" : "small"} hidden={!chosen && !near}>
    <strong>{point.mark}</strong> {point.anchor}
  </p>
);

/** The number keys choose a mark from anywhere but a text. */
function useMarkKeys(scale: readonly Point[], choose: Props["choose"]) {
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const point = scale.find(({ mark }) => String(mark) === event.key);
      if (point) choose(point.mark as Mark);
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, [scale, choose]);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches("textarea, select, input:not([type=radio], [type=checkbox])");
