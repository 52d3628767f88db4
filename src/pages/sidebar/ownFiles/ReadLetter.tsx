/** A letter with the ladder's texts beside it: to read, print or mail. */
import { type PersonLetter, waitsForLocking } from "../../../domain/promotion/personLetter";
import type { LetterList } from "../../contract";
import { useLoad } from "../../load/useLoad";
import { openWide, shownWide } from "../../openDialog";
import { Button } from "../../parts/Button";
import { Footer } from "../../parts/Footer";
import { LetterPage } from "../../parts/LetterPage";
import { Loaded } from "../../parts/Loaded";
import { Name } from "../../parts/Name";
import { OwnWordsLine } from "../../parts/OwnWordsLine";
import { Page } from "../../parts/Page";
import { server } from "../../server";

interface Props {
  letter: PersonLetter;
  /** Nobody writes in it or releases it until the cycle is locked again. */
  isWaiting: boolean;
  answers: LetterList["answers"];
  close: () => void;
}

export function ReadLetter({ letter, isWaiting, answers, close }: Props) {
  const load = useLoad(() => server.openLadder({}));
  return (
    <Page
      title={
        <>
          Letter to <Name>{letter.name}</Name>
        </>
      }
      back={{ label: shownWide() ? "Close" : "Letters", go: close }}
    >
      {isWaiting && <p class="note on-screen">{waitsForLocking(letter.cycle)}</p>}
      {letter.status !== "released" && <p class="note on-screen">Not released yet.</p>}
      {answers.length > 0 && (
        <section class="on-screen">
          <h2>What the person answered</h2>
          {answers.map((answer) => (
            <OwnWordsLine key={answer.id} words={answer} />
          ))}
        </section>
      )}
      <Loaded load={load} what="Reading the expectations">
        {(ladder) => <LetterPage letter={letter} texts={ladder} isMailed={letter.status === "released"} />}
      </Loaded>
      {!shownWide() && (
        <Footer>
          <Button primary onPress={() => openWide("letters", letter.id)}>
            Open wide
          </Button>
        </Footer>
      )}
    </Page>
  );
}
