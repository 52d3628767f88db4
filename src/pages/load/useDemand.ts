/** What is still lacking is said when the button is pressed, not before; from then on for as long as it lacks. */
import { useEffect, useState } from "preact/hooks";

export interface Demand {
  /** For the footer. */
  readonly status: string;
  /** Goes on, or says what is lacking; where a field says it, in that field. */
  readonly press: (go: () => unknown) => void;
}

/** @param lacks in a short sentence; blank when nothing does */
export function useDemand(lacks: string): Demand {
  const [presses, setPresses] = useState(0);
  useEffect(() => {
    if (presses) document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [presses]);
  return {
    status: presses ? lacks : "",
    press: (go) => {
      setPresses(lacks ? presses + 1 : 0);
      if (!lacks) go();
    },
  };
}
