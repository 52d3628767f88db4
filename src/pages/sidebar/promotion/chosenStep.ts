/** Whose next step the form is about, and which. */
export interface ChosenStep {
  readonly person: string;
  readonly level: string;
}
