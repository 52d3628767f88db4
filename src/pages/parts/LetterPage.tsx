/** A letter as its reader reads it: on the page, printed on A4 or Letter, or as text to mail. */

import { useEffect, useRef } from "preact/hooks";
import { dayInWords } from "../../domain/dayInWords";
import { type LadderTexts, letterAsText, letterInWords } from "../../domain/promotion/letterInWords";
import type { PersonLetter } from "../../domain/promotion/personLetter";
import { Button } from "./Button";
import { CopyText } from "./CopyText";
import { Name } from "./Name";

interface Props {
  letter: PersonLetter;
  texts: LadderTexts;
  /** Whether its cycle was opened again since. */
  isOpen?: boolean;
  /** Whether whoever reads it may want to mail it. */
  isMailed?: boolean;
}

export function LetterPage({ letter, texts, isOpen, isMailed }: Props) {
  const sections = letterInWords(letter, texts, isOpen);
  const letterPage = useOpenInPrint();
  return (
    <>
      <p class="on-screen">
        <Button onPress={() => print()}>Print, or save as PDF</Button>
      </p>
      <article ref={letterPage} class="case-page letter" aria-label={`Letter to ${letter.name}`}>
        <h2>
          <Name>{letter.name}</Name>
        </h2>
        <p class="small">
          From your manager{letter.savedAt && `, ${dayInWords(letter.savedAt.slice(0, 10))}`}
        </p>
        {sections.map(({ heading, lines, isLadder }) =>
          isLadder ? (
            <details key={heading}>
              <summary>
                <h3>{heading}</h3>
              </summary>
              <Lines lines={lines} />
            </details>
          ) : (
            <section key={heading}>
              <h3>{heading}</h3>
              <Lines lines={lines} />
            </section>
          ),
        )}
      </article>
      {isMailed && (
        <div class="on-screen">
          <CopyText
            label="As text, to mail it yourself"
            hint="Look at the address before you send it: it is for this person alone."
            verb="Copy the letter"
            text={letterAsText(sections)}
          />
        </div>
      )}
    </>
  );
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <>
    {lines.map((line) => (
      <p key={line} class="said">
        <bdi>{line}</bdi>
      </p>
    ))}
  </>
);

/** What is folded on the screen is on paper all the same. */
function useOpenInPrint() {
  const page = useRef<HTMLElement>(null);
  useEffect(() => {
    const unfold = () => {
      for (const one of page.current?.querySelectorAll("details") ?? []) one.open = true;
    };
    addEventListener("beforeprint", unfold);
    return () => removeEventListener("beforeprint", unfold);
  }, []);
  return page;
}
