/** The person reads the letter and may answer it; a collected answer is kept as it was given. */
import { useState } from "preact/hooks";
import { closeDialog } from "../../closeDialog";
import { useLoad } from "../../load/useLoad";
import { openWide, shownWide } from "../../openDialog";
import { Button } from "../../parts/Button";
import { Footer } from "../../parts/Footer";
import { Loaded } from "../../parts/Loaded";
import { OwnWordsLine } from "../../parts/OwnWordsLine";
import { Page } from "../../parts/Page";
import { server } from "../../server";
import type { ViewProps } from "../../view";
import { LetterPage } from "./LetterPage";
import { OwnEntryForm, type OwnEntryShown } from "./OwnEntryForm";
import { OwnEntryState } from "./OwnEvidence";

export function OwnLetter({ open }: ViewProps) {
  const load = useLoad(() => server.openOwnFile({}));
  const [chosen, setChosen] = useState<OwnEntryShown | "new" | null>(null);
  const page = load.answer?.is === "value" ? load.answer.value : null;
  if (chosen && page)
    return (
      <OwnEntryForm
        page={page}
        entry={chosen === "new" ? null : chosen}
        kinds={["answer"]}
        close={() => {
          setChosen(null);
          load.refresh();
        }}
      />
    );
  const isWide = shownWide() !== undefined;
  const answers = page?.entries.filter(({ kind }) => kind === "answer") ?? [];
  return (
    <Page
      title="My letter"
      back={isWide ? { label: "Close", go: closeDialog } : { label: "Home", go: () => open("home") }}
    >
      <Loaded load={load} what="Opening your letter">
        {({ letters, texts }) => (
          <>
            {letters.length === 0 && (
              <p>No letter yet. It comes once your manager has written it, after the cycle is locked.</p>
            )}
            {letters.map((letter) => (
              <LetterPage key={letter.id} letter={letter} texts={texts} />
            ))}
            {answers.length > 0 && <h2>What you answered</h2>}
            <ul class="rows">
              {answers.map((entry) => (
                <li key={entry.id}>
                  <OwnWordsLine words={entry} />
                  <OwnEntryState entry={entry} />
                  {entry.isOpen && (
                    <Button plain label={`Change: ${entry.text}`} onPress={() => setChosen(entry)}>
                      Change
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
      {page && page.letters.length > 0 && (
        <Footer>
          <Button primary onPress={() => setChosen("new")}>
            {answers.length ? "Add to your answer" : "Answer"}
          </Button>
          {!isWide && <Button onPress={() => openWide("ownLetter")}>Open wide</Button>}
        </Footer>
      )}
    </Page>
  );
}
