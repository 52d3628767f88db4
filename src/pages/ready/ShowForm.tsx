/** What helps next, in words for one reader, who gets a file with exactly that. */
import { longestWords } from "../../domain/readiness/pair";
import { useKept } from "../form/useKept";
import { useSend } from "../load/useSend";
import { Button } from "../parts/Button";
import { Footer } from "../parts/Footer";
import { Page } from "../parts/Page";
import { TextField } from "../parts/TextField";
import { TroubleNote } from "../parts/TroubleNote";
import { server } from "../server";

export function ShowForm({ close }: { close: () => void }) {
  const kept = useKept("readiness shown", { email: "", helps: "" });
  const { words } = kept;
  const sending = useSend(server.showPlan, () => {
    kept.forget();
    close();
  });
  return (
    <Page title="Show what helps me next" back={{ label: "Steps and plan", go: close }}>
      <p class="small">
        To the head of product, or somebody else who can help. They get a file of one page with what you write
        here and the day of your next conversation; its first words stand in the file’s name. Your partner
        sees here to whom you show it, and what. You can take it back.
      </p>
      <div class="stack">
        <TextField
          label="To whom (address)"
          kind="email"
          value={words.email}
          onInput={(email) => kept.change({ email })}
        />
        <TextField
          label="What helps me next"
          value={words.helps}
          onInput={(helps) => kept.change({ helps })}
          longest={longestWords}
          hint="They read exactly this."
        />
      </div>
      <TroubleNote trouble={sending.trouble} retry={sending.retry} />
      <Footer>
        <Button primary onPress={() => sending.send(words)} busy={sending.busy && "Showing…"}>
          Show it
        </Button>
      </Footer>
    </Page>
  );
}
