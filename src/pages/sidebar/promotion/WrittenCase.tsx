/** A case as it was written, to be read: why, each expectation with how far it is met, the work it rests on. */
import { directionInWords } from "../../../domain/promotion/careerDirection";
import { completenessInWords, partsOf } from "../../../domain/promotion/completeness";
import type { Bar, Written } from "../../../domain/promotion/promotion";

export interface ReadableCase {
  readonly written: Omit<Written, "bars">;
  readonly bars: readonly {
    readonly criterion: string;
    /** Of the proposed level. */
    readonly expectation: string;
    /** Of the current level, where the two are to be read side by side. */
    readonly before?: string;
    readonly bar: Bar;
    readonly evidence: string;
  }[];
  readonly needsBusinessNeed: boolean;
}

/** @param isWeighed whether what it lacks stands above it already */
export function WrittenCase({
  written,
  bars,
  needsBusinessNeed,
  isWeighed,
}: ReadableCase & { readonly isWeighed?: boolean }) {
  const open = bars.filter(({ bar }) => bar !== "met").map(({ criterion }) => criterion);
  const parts = partsOf(
    { ...written, bars: Object.fromEntries(bars.map(({ criterion, ...said }) => [criterion, said])) },
    bars.map(({ criterion }) => ({ name: criterion })),
    needsBusinessNeed,
  );
  return (
    <>
      {!isWeighed && <p class="small">{completenessInWords(parts)}</p>}
      <Part title="Why this level" text={written.rationale} />
      <Part title="Why this seat" text={written.businessNeed} />
      <Part
        title="Career direction"
        text={
          written.direction &&
          `As they said it: ${directionInWords(written)}. Asking to manage is neither a plus nor a minus.`
        }
      />
      <Part title="Seen of nurturing people" text={written.nurturing} />
      <Part title="Change of scope" text={written.scopeChange} />
      <h2>
        {open.length
          ? `The bar is not yet met on ${open.join(", ")}`
          : "By the manager’s word the bar is met on every criterion"}
      </h2>
      {bars.map((one) => (
        <section key={one.criterion} aria-label={one.criterion} class="beside kept">
          <div>
            <h3>{one.criterion}</h3>
            <p class="said small">{one.expectation}</p>
            {one.before && (
              <details>
                <summary>At the current level</summary>
                <p class="said small">{one.before}</p>
              </details>
            )}
          </div>
          <div>
            <p>
              <strong>{barInWords[one.bar]}</strong>
            </p>
            <Said text={one.evidence} />
          </div>
        </section>
      ))}
      {written.examples.length > 0 && <h2>Work examples</h2>}
      <div class="examples">
        {written.examples.map(({ problem, decision, outcome }, at) => (
          <section key={`${at} ${problem}`} aria-label={`Work example ${at + 1}`} class="example kept">
            <h3>Example {at + 1}</h3>
            <Said text={problem} label="Problem" />
            <Said text={decision} label="Decision" />
            <Said text={outcome} label="Outcome and proof" />
          </section>
        ))}
      </div>
      <Part title="Quotes" text={written.quotes} />
      <Part title="Open gaps" text={written.openGaps} />
    </>
  );
}

const barInWords: Readonly<Record<Bar, string>> = {
  "": "Nothing said",
  "not yet": "Not yet met",
  "in part": "Met in part",
  met: "Met",
};

const Part = ({ title, text }: { title: string; text: string }) =>
  text ? (
    <section class="kept" aria-label={title}>
      <h2>{title}</h2>
      <Said text={text} />
    </section>
  ) : null;

/** What somebody wrote, in its own direction and lines. */
export const Said = ({ text, label }: { text: string; label?: string }) => (
  <p class="said">
    {label && <b>{label}: </b>}
    <bdi>{text}</bdi>
  </p>
);
