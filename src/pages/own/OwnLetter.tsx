/** The person reads the letter and may answer it; a collected answer is kept as it was given. */
import { closeDialog } from "../closeDialog";
import { openWide, shownWide } from "../openDialog";
import { Button } from "../parts/Button";
import { Footer } from "../parts/Footer";
import { InView } from "../parts/InView";
import { LetterPage } from "../parts/LetterPage";
import { Loaded } from "../parts/Loaded";
import { OwnWordsLine } from "../parts/OwnWordsLine";
import { Page } from "../parts/Page";
import type { ViewProps } from "../view";
import type { OwnEntryShown } from "./OwnEntryForm";
import { OwnEntryState } from "./OwnEvidence";
import { useOwnFile } from "./useOwnFile";

export function OwnLetter({ open }: ViewProps) {
  const { load, page, form, write, hasSaved } = useOwnFile(["answer"]);
  if (form) return form;
  const isWide = shownWide() !== undefined;
  const answers = page?.entries.filter(({ kind }) => kind === "answer") ?? [];
  return (
    <Page back={isWide ? { label: "Close", go: closeDialog } : { label: "Home", go: () => open("home") }}>
      <Loaded load={load} what="Opening your letter">
        {({ letters, openAgain, texts }) => (
          <>
            {letters.length === 0 && (
              <p>No letter yet. It comes once your manager has written it, after the cycle is locked.</p>
            )}
            {letters.map((letter) => (
              <LetterPage key={letter.id} letter={letter} texts={texts} isOpen={letter.cycle === openAgain} />
            ))}
            {hasSaved ? (
              <InView key={answers.length}>
                <Answers answers={answers} change={write} />
              </InView>
            ) : (
              <Answers answers={answers} change={write} />
            )}
          </>
        )}
      </Loaded>
      {page && page.letters.length > 0 && (
        <Footer>
          <Button primary onPress={() => write("new")}>
            {answers.length ? "Add to your answer" : "Answer"}
          </Button>
          {!isWide && <Button onPress={() => openWide("ownLetter")}>Open wide</Button>}
        </Footer>
      )}
    </Page>
  );
}

interface AnswersProps {
  answers: readonly OwnEntryShown[];
  change: (entry: OwnEntryShown) => void;
}

const Answers = ({ answers, change }: AnswersProps) => (
  <>
    {answers.length > 0 && <h2>What you answered</h2>}
    <ul class="rows">
      {answers.map((entry) => (
        <li key={entry.id}>
          <OwnWordsLine words={entry} />
          <OwnEntryState entry={entry} />
          {entry.isOpen && (
            <Button plain label={`Change: ${entry.text}`} onPress={() => change(entry)}>
              Change
            </Button>
          )}
        </li>
      ))}
    </ul>
  </>
);
