/** A text to copy and paste somewhere else. */
import { useRef, useState } from "preact/hooks";
import { Button } from "./Button";
import { Field } from "./Field";

interface Props {
  label: string;
  hint?: string;
  /** "Copy values" */
  verb: string;
  text: string;
  /** Lines to be seen at once. */
  rows?: number;
}

export function CopyText({ label, hint, verb, text, rows = 5 }: Props) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [isCopied, setCopied] = useState(false);
  const copy = () => {
    box.current?.select();
    // A page inside Google Sheets may not use the newer clipboard; this works wherever somebody presses a button.
    setCopied(document.execCommand("copy"));
  };
  return (
    <Field label={label} hint={hint}>
      {(ids) => (
        <>
          <textarea {...ids} ref={box} readOnly rows={rows} class="values" value={text} />
          <p role="status">
            <Button onPress={copy}>{isCopied ? "Copied" : verb}</Button>
          </p>
        </>
      )}
    </Field>
  );
}
