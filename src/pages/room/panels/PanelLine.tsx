/** One line to write in a panel, with Enter to finish and Escape to leave. */

import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { longestText } from "../../../domain/checkText";
import { Key } from "../Key";

interface Props {
  label: string;
  hint?: string;
  value: string;
  /** Whether typing goes here now. */
  isNext: boolean;
  /** What is missing before Enter does anything; blank when nothing is. */
  lacking?: string;
  onInput: (value: string) => void;
  onFocus?: () => void;
  enter: () => void;
  /** Without buttons where another line follows. */
  enterLabel?: string;
  leave?: () => void;
}

export function PanelLine({
  label,
  hint,
  value,
  isNext,
  lacking,
  onInput,
  onFocus,
  enter,
  enterLabel,
  leave,
}: Props) {
  const id = useId();
  const line = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (isNext) line.current?.focus();
    else line.current?.blur();
  }, [isNext]);
  return (
    <div class="panel-line">
      <label for={id}>{label}</label>
      <div class="line-and-buttons">
        <input
          ref={line}
          id={id}
          type="text"
          dir="auto"
          maxLength={longestText}
          value={value}
          aria-describedby={`${id}-hint`}
          onFocus={onFocus}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.isComposing) {
              event.preventDefault();
              enter();
            }
          }}
        />
        {enterLabel && (
          <button type="button" class="primary" onClick={enter}>
            <Key>↵</Key>
            {enterLabel}
          </button>
        )}
        {leave && (
          <button type="button" onClick={leave}>
            <Key>Esc</Key>
            Leave
          </button>
        )}
      </div>
      <div id={`${id}-hint`} class={lacking ? "small lacking" : "small"}>
        {lacking || hint}
      </div>
    </div>
  );
}
