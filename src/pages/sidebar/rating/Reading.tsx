/** What one reads before marking, one text at a time in the space there is: the expectation first, every next step a tap away (R25). */
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { OpenReport } from "../../contract";
import { shownWide } from "../../openDialog";
import { MoreButton } from "../../parts/MoreButton";
import { OwnWordsLine } from "../../parts/OwnWordsLine";
import { useIsBelow } from "../../parts/useIsBelow";
import { noteRead, wasRead } from "./expectationsRead";
import type { Expected } from "./report";

interface Props {
  expected: Expected;
  cycle: string;
  /** The code of the level whose expectation it is. */
  level: string;
  criterion: string;
  /** Of a shared profile; blank for people. */
  profile: string;
  /** What the person wrote about this criterion in their own file, and their goals. */
  own: OpenReport["said"]["own"];
  /** The benchmarks, with what was reached. */
  numbers: ComponentChildren;
  /** What has to be read first, such as why HR returned it. */
  notes: ComponentChildren;
}

interface Text {
  readonly name: string;
  readonly shown: ComponentChildren;
  /** Whether it begins with a heading of its own. */
  readonly hasHeading?: true;
}

export function Reading({ expected, cycle, level, criterion, profile, own, numbers, notes }: Props) {
  const texts = textsOf(expected, { level, profile, own, numbers });
  const first = texts[0]?.name ?? "";
  const place = `${level} ${criterion}`;
  const [isNew] = useState(() => profile !== "" || !wasRead(cycle, place));
  const [chosen, setChosen] = useState<string | null>(null);
  const open = chosen ?? (isNew ? first : "");
  const text = texts.find(({ name }) => name === open);
  const withCovers = chosen === level && expected.covers;
  const isRead = shownWide() !== undefined || open === level;
  const [end, isBelow] = useIsBelow();
  useEffect(() => {
    if (isRead) noteRead(cycle, place);
  }, [isRead, cycle, place]);
  if (shownWide()) return <AllTexts notes={notes} texts={texts} covers={expected.covers} />;
  const more = () => {
    if (open) readOn(end.current);
    // Asked for, the text gets the room of the anchors.
    setChosen(open || first);
  };
  return (
    <>
      <section
        class={!text ? "reading folded" : chosen ? "reading asked" : "reading"}
        aria-label={text?.name ?? first}
        // Where a text is longer than its space, the keyboard scrolls it.
        tabIndex={text ? 0 : undefined}
      >
        {notes}
        {(text ?? texts[0])?.shown}
        {withCovers && <p class="small">It covers: {expected.covers}</p>}
        <div ref={end} class="end" />
        {isBelow && <MoreButton label="More" go={more} />}
      </section>
      <fieldset class="links">
        <legend class="hidden">What to read</legend>
        {texts.map(({ name }) => (
          <button
            key={name}
            type="button"
            class="plain"
            aria-pressed={open === name}
            onClick={() => setChosen(chosen === name ? "" : name)}
          >
            {name}
          </button>
        ))}
      </fieldset>
    </>
  );
}

interface AllProps {
  notes: ComponentChildren;
  texts: readonly Text[];
  covers: string;
}

/** With room for everything nothing is a tap away; it scrolls on its own. */
function AllTexts({ notes, texts, covers }: AllProps) {
  const [end, isBelow] = useIsBelow();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section class="reading all" aria-label="What to read" tabIndex={0}>
      {notes}
      {texts.map(({ name, shown, hasHeading }, at) => (
        <div key={name}>
          {at > 0 && !hasHeading && <h3>{name}</h3>}
          {shown}
          {at === 0 && covers && <p class="small">It covers: {covers}</p>}
        </div>
      ))}
      <div ref={end} class="end" />
      {isBelow && <MoreButton label="More" go={() => readOn(end.current)} />}
    </section>
  );
}

/** So far that the last line that was seen is the first. */
function readOn(end: HTMLElement | null) {
  const section = end?.parentElement;
  section?.scrollBy({ top: section.clientHeight - 32 });
}

function textsOf(
  { expectation, seenWhen, next, benchmarks }: Expected,
  { level, profile, own, numbers }: Pick<Props, "level" | "profile" | "own" | "numbers">,
): Text[] {
  const said = (text: string) => <div class="said">{text}</div>;
  return [
    ...(profile ? [{ name: "Profile", shown: said(profile) }] : []),
    { name: level, shown: said(expectation || "Nothing is written for this level.") },
    ...(seenWhen ? [{ name: "Seen when", shown: said(seenWhen) }] : []),
    ...next.map((step) => ({
      hasHeading: true as const,
      name: step.level.title.length > 12 ? step.level.code : step.level.title,
      shown: (
        <>
          <h3>
            {step.level.title} · <span class={step.level.track === "IC" ? "ic" : "m"}>{step.level.code}</span>
          </h3>
          {said(step.expectation)}
        </>
      ),
    })),
    ...(own.length ? [{ name: `Theirs (${own.length})`, shown: <Theirs own={own} /> }] : []),
    ...(benchmarks.length ? [{ name: "Numbers", shown: numbers }] : []),
  ];
}

export const Theirs = ({ own }: Pick<Props, "own">) => (
  <>
    <p class="small">In their own words, from their own file. It sets no mark.</p>
    {own.map((entry) => (
      <OwnWordsLine key={entry.id} words={entry} />
    ))}
  </>
);
