/** Where one is in the form: a numbered button for each criterion and one for the review. */
interface Props {
  names: readonly string[];
  answered: (name: string) => boolean;
  /** 0 for the first criterion; the number of criteria for the review. */
  step: number;
  go: (step: number) => void;
}

export function Steps({ names, answered, step, go }: Props) {
  return (
    <nav class="steps" aria-label="Criteria">
      {names.map((name, index) => {
        const state = answered(name) ? "answered" : "open";
        return (
          <button
            key={name}
            type="button"
            class={state === "answered" ? "complete" : undefined}
            aria-current={index === step ? "step" : undefined}
            aria-label={`${index + 1} ${name}, ${state}`}
            title={`${name}, ${state}`}
            onClick={() => go(index)}
          >
            {index + 1}
          </button>
        );
      })}
      <button
        type="button"
        aria-current={step === names.length ? "step" : undefined}
        onClick={() => go(names.length)}
      >
        Review
      </button>
    </nav>
  );
}
