/** The colours of the sheets. */
export const palette = {
  text: "#1f1f1f",
  quiet: "#5f6368",
  header: "#f1f3f4",
  line: "#dadce0",
  computed: "#f8f9fa",
  band: "#e8eaed",
  input: "#ffffff",
  ic: "#1b6ca8",
  management: "#b35806",
  /** Somebody without marks: grey, with the reason in words. */
  unrated: "#eceff1",
  /** A cell that is still to be filled, and a row that needs nothing more. */
  lacking: "#fde0c2",
  whole: "#ceead6",
} as const;

/** A mark's background, 1–5: orange below the level's expectation, blue beyond it; black text reads on all of them. */
export const heat: Readonly<Record<number, string>> = {
  1: "#f2a65e",
  2: "#fbdcbb",
  3: "#f7f7f7",
  4: "#cbdff1",
  5: "#8dbbe0",
};

/** The colour of a sheet's tab. */
export const tabColours = { input: "#1a73e8", view: "#188038", hr: "#80868b" } as const;
