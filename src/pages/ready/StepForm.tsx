/** One thing to do now: by when, what came of it, and when it was done. */
import { longestWords } from "../../domain/readiness/pair";
import type { StepTaken } from "../contract";
import { useKept } from "../form/useKept";
import { useSend } from "../load/useSend";
import { Button } from "../parts/Button";
import { Footer } from "../parts/Footer";
import { isOver } from "../parts/momentOf";
import { Page } from "../parts/Page";
import { TextField } from "../parts/TextField";
import { TroubleNote } from "../parts/TroubleNote";
import { server } from "../server";

interface Props {
  /** Null for a new one of the person's own. */
  step: StepTaken | null;
  close: () => void;
}

export function StepForm({ step, close }: Props) {
  const { name = "", by = "", cameOf = "", doneOn = "", how = "" } = step ?? {};
  const kept = useKept(`step ${step?.id ?? ""}`, { name, by, cameOf, doneOn });
  const { words } = kept;
  const sending = useSend(server.saveStep, () => {
    kept.forget();
    close();
  });
  const save = (named: string) =>
    sending.send({ ...words, name: named, id: step?.id ?? "", seen: step?.savedAt ?? "" });
  const say = (field: keyof typeof words) => (text: string) => kept.change({ [field]: text });
  return (
    <Page title={name || "Something of my own"} back={{ label: "Steps and plan", go: close }}>
      {how && <p>{how}</p>}
      <div class="stack">
        {!how && <TextField label="What to do" kind="line" value={words.name} onInput={say("name")} />}
        <TextField
          label="By"
          kind="date"
          value={words.by}
          onInput={say("by")}
          hint={
            isOver(words.by) && !words.doneOn
              ? "This day is over: choose another, or say when it was done."
              : ""
          }
        />
        <TextField
          label="What came of it"
          value={words.cameOf}
          onInput={say("cameOf")}
          longest={longestWords}
          hint="What you did, who was there, what changed. Your partner reads it."
        />
        <TextField label="Done on" kind="date" value={words.doneOn} onInput={say("doneOn")} />
      </div>
      <TroubleNote trouble={sending.trouble} retry={sending.retry} />
      <Footer>
        <Button primary onPress={() => save(words.name)} busy={sending.busy && "Saving…"}>
          Save
        </Button>
        {step && !how && (
          <Button plain onPress={() => save("")} busy={sending.busy && "Taking away…"}>
            Take away
          </Button>
        )}
      </Footer>
    </Page>
  );
}
