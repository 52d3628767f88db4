/** A label above its control, what it lacks and a hint below it, and a counter when a text nears its limit. */
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

interface Props {
  label: string;
  hint?: ComponentChildren;
  /** What keeps it from being saved, once that was tried. */
  lacks?: string;
  children: (ids: {
    id: string;
    "aria-describedby": string | undefined;
    "aria-invalid": boolean;
  }) => ComponentChildren;
}

export function Field({ label, hint, lacks, children }: Props) {
  const id = useId();
  const describedBy = [lacks && `${id}-lacks`, hint && `${id}-hint`].filter(Boolean).join(" ");
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({ id, "aria-describedby": describedBy || undefined, "aria-invalid": Boolean(lacks) })}
      {lacks && (
        <div class="trouble-text small" id={`${id}-lacks`}>
          {lacks}
        </div>
      )}
      {hint && (
        <div class="small" id={`${id}-hint`}>
          {hint}
        </div>
      )}
    </div>
  );
}
