/** Two levels, criterion by criterion: one below the other in the sidebar, side by side where there is room. */
import type { ComponentChildren } from "preact";
import type { LevelPair, TextPair } from "../../domain/ladder/compareLevels";
import type { Level } from "../../domain/ladder/ladder";
import { shownWide } from "../openDialog";
import { Button } from "./Button";

/** @param widen where the same can be had with room for everything, so that nothing is folded away */
export function SideBySide({ pair, widen }: { pair: LevelPair; widen?: () => void }) {
  const isWide = shownWide() !== undefined;
  const { from, to, step, payBand, impact, criteria } = pair;
  const sides = { from, to };
  return (
    <>
      <p class="note">{step}</p>
      <p class="small key">
        <mark>Marked</mark> is what {to.code} adds where both share some wording.
      </p>
      {widen && !isWide && (
        <p>
          <Button onPress={widen}>Open wide</Button>
        </p>
      )}
      <h2>What changes because of this person</h2>
      <Texts pair={impact} {...sides} />
      <p class="small">
        Pay band: {payBand.from === payBand.to ? `${payBand.to} at both` : `${payBand.from} → ${payBand.to}`}
      </p>
      {criteria.map(({ name, expectation, seenWhen, benchmarks }) => (
        <section key={name}>
          <h2>{name}</h2>
          <Texts pair={expectation} {...sides} />
          <details open={isWide}>
            <summary>It counts as seen when</summary>
            <Texts pair={seenWhen} {...sides} />
          </details>
          {benchmarks.from.length + benchmarks.to.length > 0 && (
            <details open={isWide}>
              <summary>To talk about</summary>
              <Texts pair={benchmarks} {...sides} none="None." />
            </details>
          )}
        </section>
      ))}
    </>
  );
}

type Sides = { readonly from: Level; readonly to: Level };

type TextsProps = { readonly pair: TextPair; readonly none?: string } & Sides;

function Texts({ pair, none = "Nothing written.", ...sides }: TextsProps) {
  if (pair.isSame)
    return (
      <p class="said">
        {pair.from || none} <span class="small">(the same at both)</span>
      </p>
    );
  const stretches = pair.to.map(({ text, isNew }) => (isNew ? marked(text) : text));
  if (pair.isAnew) stretches.push(<span class="small"> (worded anew)</span>);
  return <Two {...sides} left={pair.from || none} right={stretches.length ? stretches : none} />;
}

/** The space behind it is no part of what is marked. */
const marked = (text: string) => (
  <>
    <mark>{text.trimEnd()}</mark>
    {text.slice(text.trimEnd().length)}
  </>
);

const Two = ({ from, to, left, right }: Sides & { left: ComponentChildren; right: ComponentChildren }) => (
  <div class="two">
    {(
      [
        [from, left],
        [to, right],
      ] as const
    ).map(([{ code, title, track }, text], at) => (
      <div key={at}>
        <h3>
          {title} · <span class={track === "IC" ? "ic" : "m"}>{code}</span>
        </h3>
        <div class="said">{text}</div>
      </div>
    ))}
  </div>
);
