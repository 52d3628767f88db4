/** A label above its control, a hint below it, and a counter when a text nears its limit. */
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

interface Props {
  label: string;
  hint?: ComponentChildren;
  children: (ids: { id: string; "aria-describedby": string | undefined }) => ComponentChildren;
}

export function Field({ label, hint, children }: Props) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({ id, "aria-describedby": hint ? `${id}-hint` : undefined })}
      {hint && (
        <div class="small" id={`${id}-hint`}>
          {hint}
        </div>
      )}
    </div>
  );
}
