/** A letter as its reader reads it: on the page, printed on A4 or Letter, or as text to mail. */
import { type LadderTexts, letterAsText, letterInWords } from "../../domain/promotion/letterInWords";
import type { PersonLetter } from "../../domain/promotion/personLetter";
import { Button } from "./Button";
import { CopyText } from "./CopyText";
import { dayInWords } from "./dayInWords";
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
  return (
    <>
      <p class="on-screen">
        <Button onPress={() => print()}>Print, or save as PDF</Button>
      </p>
      <article class="case-page letter" aria-label={`Letter to ${letter.name}`}>
        <h2>
          <Name>{letter.name}</Name>
        </h2>
        <p class="small">
          From your manager{letter.savedAt && `, ${dayInWords(letter.savedAt.slice(0, 10))}`}
        </p>
        {sections.map(({ heading, lines }) => (
          <section key={heading}>
            <h3>{heading}</h3>
            {lines.map((line) => (
              <p key={line} class="said">
                <bdi>{line}</bdi>
              </p>
            ))}
          </section>
        ))}
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
