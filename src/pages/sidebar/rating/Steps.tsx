/** Where one is in the form: a bar for each criterion, and the review. */
import type { ComponentChildren } from "preact";

interface Props {
  names: readonly string[];
  answered: (name: string) => boolean;
  /** 0 for the first criterion; the number of criteria for the review. */
  step: number;
  go: (step: number) => void;
  /** What else stands in the row. */
  children: ComponentChildren;
}

export function Steps({ names, answered, step, go, children }: Props) {
  return (
    <nav class="bars" aria-label="Criteria">
      {names.map((name, index) => {
        const state = answered(name) ? "answered" : "open";
        return (
          <button
            key={name}
            type="button"
            class={state}
            aria-current={index === step ? "step" : undefined}
            aria-label={`${index + 1} ${name}, ${state}`}
            title={`${name}, ${state}`}
            onClick={() => go(index)}
          />
        );
      })}
      <button
        type="button"
        class={names.every(answered) ? "plain ready" : "plain"}
        aria-current={step === names.length ? "step" : undefined}
        onClick={() => go(names.length)}
      >
        Review
      </button>
      {children}
    </nav>
  );
}
