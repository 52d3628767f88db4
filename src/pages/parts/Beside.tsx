/** Two texts of which one takes the other's place, beside each other where there is room; in each, what the other lacks is marked. */
import { newWords } from "../../domain/ladder/newWords";

interface Side {
  readonly title: string;
  /** Blank where there is none. */
  readonly text: string;
}

export const Beside = ({ before, after }: { before: Side; after: Side }) => (
  <div class="two">
    {(
      [
        [before, after],
        [after, before],
      ] as const
    ).map(([{ title, text }, other]) => (
      <div key={title}>
        <h3>{title}</h3>
        <div class="said">
          <bdi>{text ? <Marked text={text} than={other.text} /> : "Nothing."}</bdi>
        </div>
      </div>
    ))}
  </div>
);

/** The words the other version does not have. */
export function Marked({ text, than }: { text: string; than: string }) {
  const stretches = newWords(than, text) ?? [{ text, isNew: text !== than }];
  return <>{stretches.map(({ text: part, isNew }, at) => (isNew ? <mark key={at}>{part}</mark> : part))}</>;
}
