// The address and the content of the selected cell; both can be typed into.
import { useEffect, useState } from "preact/hooks";

type Props = {
  address: string;
  content: string;
  readOnly: boolean;
  onGo: (address: string) => void;
  onType: (text: string) => void;
  onLeave: () => void;
};

/** Enter confirms, Escape takes back; Alt+Enter is left to the text. */
function confirmKeys(onEnter: () => void, onEscape: () => void, onLeave: () => void) {
  return (event: KeyboardEvent) => {
    if (event.altKey || (event.key !== "Enter" && event.key !== "Escape")) return;
    event.preventDefault();
    if (event.key === "Enter") onEnter();
    else onEscape();
    onLeave();
  };
}

function addLine(event: KeyboardEvent): void {
  if (event.key !== "Enter" || !event.altKey) return;
  const field = event.currentTarget as HTMLTextAreaElement;
  field.setRangeText("\n", field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

export function FormulaBar({ address, content, readOnly, onGo, onType, onLeave }: Props) {
  const [place, setPlace] = useState(address);
  const [text, setText] = useState(content);
  useEffect(() => setPlace(address), [address]);
  useEffect(() => setText(content), [content]);
  const confirmPlace = confirmKeys(
    () => onGo(place),
    () => setPlace(address),
    onLeave,
  );
  const confirmText = confirmKeys(
    () => onType(text),
    () => setText(content),
    onLeave,
  );
  return (
    <div class="formula-bar">
      <input
        class="address"
        aria-label="Selected cells"
        spellcheck={false}
        value={place}
        onInput={({ currentTarget }) => setPlace(currentTarget.value)}
        onKeyDown={confirmPlace}
        onBlur={() => setPlace(address)}
      />
      <span class="fx" aria-hidden="true">
        fx
      </span>
      <textarea
        class="content"
        aria-label="Content of the selected cell"
        rows={1}
        spellcheck={false}
        readOnly={readOnly}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={(event) => {
          addLine(event);
          confirmText(event);
        }}
        onBlur={() => text !== content && onType(text)}
      />
    </div>
  );
}
