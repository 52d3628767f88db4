/** A group of radio buttons with words. */
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

interface Props<T extends string> {
  label: string;
  options: readonly { value: T; label: ComponentChildren }[];
  /** Null: nothing chosen yet. */
  value: T | null;
  onChoose: (value: T) => void;
  disabled?: boolean;
}

export function Choices<T extends string>({ label, options, value, onChoose, disabled }: Props<T>) {
  const name = useId();
  return (
    <fieldset disabled={disabled}>
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value} class="choice">
          <input
            type="radio"
            name={name}
            checked={value === option.value}
            onChange={() => onChoose(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
