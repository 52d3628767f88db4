/** Everything a key does in the room; no key means two things. */

export const commands = {
  keep: {
    key: "K",
    label: "Keep",
    says: "Keep the marks. Where something was questioned, a line may answer it first; Enter keeps.",
  },
  change: {
    key: "C",
    label: "Change",
    says: "Change a mark: criterion, mark and reason by number, then a line, Enter.",
  },
  later: { key: "B", label: "Come back", says: "Leave this person for later, with a note." },
  undo: {
    key: "U",
    label: "Undo",
    says: "Take back the last decision on this person's marks; under “Nobody questioned”, the last Keep, for all it kept. A word on the case stays until W says another.",
  },
  word: {
    key: "W",
    label: "Word on the case",
    says: "Say what the meeting thinks of a promotion case: Agree, Not agreed or Send back by number, then a line (Agree can do without), Enter.",
  },
  evidence: {
    key: "E",
    label: "New evidence",
    says: "Write down what somebody says: criterion by number, a line, its source.",
  },
  takeBack: {
    key: "R",
    label: "Take back",
    says: "Take back the new evidence written down last about this person since the room was opened here. The same stands beside each.",
  },
  previous: { key: "ArrowLeft", sign: "←", label: "Previous", says: "The person before." },
  next: { key: "ArrowRight", sign: "→", label: "Next", says: "The next person." },
  expectation: {
    key: "X",
    label: "Expectations",
    says: "What this level expects, beside the other track's where it has that grade. X again, Esc, a decision or another person puts it away.",
  },
  present: {
    key: "P",
    label: "Manager present",
    says: "Whether the manager is here; every decision remembers it.",
  },
  together: {
    key: "T",
    label: "Look at them together",
    says: "Put those about whom only an opinion is missing with those nobody questioned, once the meeting agrees. Again: one by one.",
  },
  picture: {
    key: "G",
    label: "Picture",
    says: "The grade on both tracks, and the bands before and after. They come by themselves once somebody is decided: seen before, they invite fitting marks to a picture.",
  },
  names: { key: "N", label: "Names", says: "Names in the picture." },
  projector: { key: "M", label: "Projector", says: "Large type, no names in the picture." },
  find: { key: "/", label: "Find", says: "Find somebody by name." },
  help: { key: "?", label: "Keys", says: "This list." },
} as const satisfies Record<string, Entry>;

interface Entry {
  /** As the browser names it, in capitals. */
  readonly key: string;
  /** What is shown for it, where that is something else. */
  readonly sign?: string;
  readonly label: string;
  readonly says: string;
}

/** What keys mean while something is open, beside the text that is typed. */
export const panelKeys = [
  { sign: "1–9", label: "Choose", says: "The criterion, mark, reason or word of that number." },
  {
    sign: "A",
    label: "Another criterion",
    says: "In a change: choose a mark on one more criterion, before the reason or after it.",
  },
  {
    sign: "Enter",
    label: "Finish",
    says: "Record what is written; where something is missing, it says what. Letters typed on in the second after it are no keys.",
  },
  { sign: "Esc", label: "Leave", says: "Record nothing. Puts Expectations away, too." },
] as const;

export type Command = keyof typeof commands;

/** Its optional parts visible to the types. */
export const entryOf = (command: Command): Entry => commands[command];

export const signOf = (command: Command): string => entryOf(command).sign ?? entryOf(command).key;

/** The command of a key, whatever its case; undefined for keys that are none. */
export const commandOf = (key: string): Command | undefined =>
  (Object.keys(commands) as Command[]).find(
    (name) => entryOf(name).key === key || entryOf(name).key === key.toUpperCase(),
  );
