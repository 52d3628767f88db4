/** What the two wrote apart, habit by habit, side by side; only what may be read already. */
import type { BothStanding } from "../contract";
import { Name } from "../parts/Name";
import { otherOf } from "./otherOf";

export function BothWords({ both }: { both: BothStanding }) {
  const { mine, theirs, habits } = both;
  if (!mine.words && !theirs.words) return null;
  const said = (of: (words: NonNullable<typeof mine.words>) => string | undefined) => [
    { who: "You", text: mine.words && of(mine.words) },
    { who: otherOf(both).name, text: theirs.words && of(theirs.words) },
  ];
  const parts = [
    ...habits.map((name) => ({ name, lines: said(({ evidence }) => evidence[name]) })),
    { name: "Rare expertise", lines: said(({ expertise }) => expertise) },
    { name: "What would help next", lines: said(({ next }) => next) },
  ];
  const isSaid = ({ text }: { text: string | null | undefined }) => Boolean(text);
  return (
    <>
      {parts
        .filter(({ lines }) => lines.some(isSaid))
        .map(({ name, lines }) => (
          <section key={name}>
            <h2>{name}</h2>
            {lines.filter(isSaid).map(({ who, text }) => (
              <div key={who}>
                <div class="small">
                  <Name>{who}</Name>
                </div>
                <p class="said">
                  <bdi>{text}</bdi>
                </p>
              </div>
            ))}
          </section>
        ))}
    </>
  );
}
