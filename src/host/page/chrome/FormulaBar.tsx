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

export function FormulaBar({ address, content, readOnly, onGo, onType, onLeave }: Props) {
  const [place, setPlace] = useState(address);
  const [text, setText] = useState(content);
  useEffect(() => setPlace(address), [address]);
  useEffect(() => setText(content), [content]);
  const keys = (enter: () => void, undo: () => void) => (event: KeyboardEvent) => {
    if (event.key === "Escape") undo();
    else if (event.key === "Enter") enter();
    else return;
    event.preventDefault();
    onLeave();
  };
  return (
    <div class="formula-bar">
      <input
        class="address"
        aria-label="Selected cells"
        spellcheck={false}
        value={place}
        onInput={({ currentTarget }) => setPlace(currentTarget.value)}
        onKeyDown={keys(
          () => onGo(place),
          () => setPlace(address),
        )}
        onBlur={() => setPlace(address)}
      />
      <span class="fx" aria-hidden="true">
        fx
      </span>
      <input
        class="content"
        aria-label="Content of the selected cell"
        spellcheck={false}
        readOnly={readOnly}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={keys(
          () => onType(text),
          () => setText(content),
        )}
        onBlur={() => text !== content && onType(text)}
      />
    </div>
  );
}
