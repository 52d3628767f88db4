/** A letter with the ladder's texts beside it: to read, print or mail. */
import type { PersonLetter } from "../../../domain/promotion/personLetter";
import { useLoad } from "../../load/useLoad";
import { openWide, shownWide } from "../../openDialog";
import { Button } from "../../parts/Button";
import { Footer } from "../../parts/Footer";
import { Loaded } from "../../parts/Loaded";
import { Name } from "../../parts/Name";
import { Page } from "../../parts/Page";
import { server } from "../../server";
import { LetterPage } from "./LetterPage";

export function ReadLetter({ letter, close }: { letter: PersonLetter; close: () => void }) {
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
      {letter.status !== "released" && <p class="note on-screen">Not released yet.</p>}
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
