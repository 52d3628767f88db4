/** Choices with their numbers: pressed as digits, or with the mouse. */
import { Key } from "../Key";

interface Props {
  legend: string;
  /** Whether the next digit chooses here. */
  isNext: boolean;
  options: readonly string[];
  /** Index of the one that is chosen; -1 for none. */
  chosen: number;
  choose: (at: number) => void;
}

export const Options = ({ legend, isNext, options, chosen, choose }: Props) => (
  <fieldset class={isNext ? "options next" : "options"}>
    <legend>{legend}</legend>
    {options.map((name, at) => (
      <button
        key={name}
        type="button"
        class="option"
        aria-pressed={at === chosen}
        // A line that is being typed keeps the focus.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => choose(at)}
      >
        <Key>{at + 1}</Key>
        {name}
      </button>
    ))}
  </fieldset>
);
