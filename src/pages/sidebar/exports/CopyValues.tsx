/** Values to paste into somebody else's sheet. */
import { useRef, useState } from "preact/hooks";
import { Button } from "../../parts/Button";
import { Field } from "../../parts/Field";

export function CopyValues({ text }: { text: string }) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [isCopied, setCopied] = useState(false);
  const copy = () => {
    box.current?.select();
    // A page inside Google Sheets may not use the newer clipboard; this works wherever somebody presses a button.
    setCopied(document.execCommand("copy"));
  };
  return (
    <Field
      label="Values to paste"
      hint="Format the cells of the template as text first, then paste values only, below the headings."
    >
      {(ids) => (
        <>
          <textarea {...ids} ref={box} readOnly rows={5} class="values" value={text} />
          <p role="status">
            <Button onPress={copy}>{isCopied ? "Copied" : "Copy values"}</Button>
          </p>
        </>
      )}
    </Field>
  );
}
