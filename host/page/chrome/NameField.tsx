// A name as one rewrites it on the spot: Enter or leaving it confirms, Escape takes it back.
import { useEffect, useRef } from "preact/hooks";

type Props = { label: string; name: string; onDone: (name: string) => void };

/** `onDone` gets the name as it was when it was left empty or taken back. */
export function NameField({ label, name, onDone }: Props) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <input
      aria-label={label}
      ref={field}
      defaultValue={name}
      size={Math.max(8, name.length)}
      maxLength={200}
      onBlur={({ currentTarget }) => onDone(currentTarget.value.trim() || name)}
      onKeyDown={({ key, currentTarget }) => {
        if (key === "Escape") currentTarget.value = name;
        if (key === "Enter" || key === "Escape") currentTarget.blur();
      }}
    />
  );
}
