/** What is new in a text compared with another one: its words, or in a text written anew its sentences. */

/** A stretch of a text; put together, the stretches give the text back. */
export interface WordRun {
  readonly text: string;
  readonly isNew: boolean;
}

/** Below this share of common words, marks on words would be scattered over the text and say nothing (ours). */
const leastShared = 0.5;

/**
 * The words of `after` that `before` does not have in the same order are new. Where the two share less than half of
 * their words, the sentences are that `before` does not have.
 * @returns null where they share no sentence either: then the whole text is another one, and marks would cover it
 * @example newWords("Leads a theme.", "Answers for a product.") // null
 * @example newWords("Leads three themes.", "Leads all three themes.")
 * // [{ text: "Leads ", isNew: false }, { text: "all ", isNew: true }, { text: "three themes.", isNew: false }]
 */
export function newWords(before: string, after: string): readonly WordRun[] | null {
  const [old, words] = [wordsIn(before), wordsIn(after)];
  const shared = longestCommon(old.map(bare), words.map(bare));
  if (shared.size >= leastShared * Math.max(old.length, words.length))
    return joined(words, (_, at) => !shared.has(at));
  const known = new Set(sentencesIn(before).map((text) => text.trim()));
  const isShared = (text: string) => known.has(text.trim());
  const sentences = sentencesIn(after);
  return sentences.some(isShared) ? joined(sentences, (text) => !isShared(text)) : null;
}

function joined(parts: readonly string[], isNewAt: (text: string, at: number) => boolean): WordRun[] {
  const stretches: { text: string; isNew: boolean }[] = [];
  parts.forEach((text, at) => {
    const isNew = isNewAt(text, at);
    const last = stretches[stretches.length - 1];
    if (last && last.isNew === isNew) last.text += text;
    else stretches.push({ text, isNew });
  });
  return stretches;
}

/** Each word with the space behind it. */
const wordsIn = (text: string): readonly string[] => text.match(/^\s+|\S+\s*/g) ?? [];

/** Each sentence or line with the space behind it. */
const sentencesIn = (text: string): readonly string[] => text.match(/[^.!?\n]*[.!?\n]+\s*|[^.!?\n]+$/g) ?? [];

/** A full stop or comma behind a word does not make it another one. */
const bare = (word: string): string => word.trim().replace(/[.,;:]$/, "");

/** Places in `b` of a longest common subsequence; the earliest where there are several. */
function longestCommon(a: readonly string[], b: readonly string[]): ReadonlySet<number> {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i]![j] =
        a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  const places = new Set<number>();
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      places.add(j);
      i++;
      j++;
    } else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i++;
    else j++;
  }
  return places;
}
