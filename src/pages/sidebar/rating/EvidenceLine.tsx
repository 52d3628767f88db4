/** The line of evidence beside a mark: its question, who may read it, and a counter when it nears its limit. */
import type { ComponentChildren, RefObject } from "preact";
import { useId } from "preact/hooks";
import { longestEvidence } from "../../../domain/rating/rating";
import { LeftOver } from "../../parts/LeftOver";

/** Characters; a longer name would push what it says out of the line. */
const longestName = 24;

interface Props {
  field: RefObject<HTMLTextAreaElement | null>;
  label: string;
  /** The person it is about, who may ask to read it; blank for a shared profile. */
  reader: string;
  value: string;
  onInput: (value: string) => void;
  onDone: () => void;
  /** What stands beside the hint. */
  children?: ComponentChildren;
}

export function EvidenceLine({ field, label, reader, value, onInput, onDone, children }: Props) {
  const id = useId();
  const left = longestEvidence - value.length;
  return (
    <div class="evidence">
      <label for={id}>{label}</label>
      <textarea
        ref={field}
        id={id}
        rows={1}
        dir="auto"
        aria-describedby={`${id}-hint`}
        aria-invalid={left < 0}
        value={value}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
        onBlur={onDone}
      />
      <div class="below">
        <div class="small" id={`${id}-hint`}>
          <LeftOver left={left} />{" "}
          {reader && (
            <>
              <bdi>{reader.length > longestName ? "The person" : reader}</bdi> may ask to read it.
            </>
          )}
        </div>
        {children}
      </div>
    </div>
  );
}
