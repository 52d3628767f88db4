/** The line of evidence beside a mark: its question, who may read it, and a counter when it nears its limit. */
import type { ComponentChildren, RefObject } from "preact";
import { useId } from "preact/hooks";
import { longestEvidence } from "../../../domain/rating/rating";
import { LeftOver } from "../../parts/LeftOver";

interface Props {
  field: RefObject<HTMLTextAreaElement | null>;
  label: string;
  /** Somebody who may ask to read it, and no shared profile. */
  isAboutPerson: boolean;
  value: string;
  onInput: (value: string) => void;
  onDone: () => void;
  /** What stands beside the hint. */
  children?: ComponentChildren;
}

export function EvidenceLine({ field, label, isAboutPerson, value, onInput, onDone, children }: Props) {
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
          <LeftOver left={left} /> {isAboutPerson && "The person may ask to read it."}
        </div>
        {children}
      </div>
    </div>
  );
}
