/** What is still lacking is said when the button is pressed, not before; from then on for as long as it lacks. */
import { useState } from "preact/hooks";

export interface Demand {
  /** For the footer. */
  readonly status: string;
  /** Goes on, or says what is lacking. */
  readonly press: (go: () => unknown) => void;
}

/** @param lacks in a short sentence; blank when nothing does */
export function useDemand(lacks: string): Demand {
  const [isPressed, setIsPressed] = useState(false);
  return {
    status: isPressed ? lacks : "",
    press: (go) => {
      setIsPressed(lacks !== "");
      if (!lacks) go();
    },
  };
}
