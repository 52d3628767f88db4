/** The notes while they are written: the list of what there is to write, or one part of it. */
import { useState } from "preact/hooks";
import { lackingIn } from "../../domain/readiness/pair";
import type { ReadinessNotes } from "../contract";
import { guard } from "../form/unsaved";
import { useDraft } from "../form/useDraft";
import { useLeaving } from "../form/useLeaving";
import { useDemand } from "../load/useDemand";
import { Button } from "../parts/Button";
import { DraftTrouble } from "../parts/DraftTrouble";
import { Elsewhere } from "../parts/Elsewhere";
import { Footer } from "../parts/Footer";
import { OpenRow } from "../parts/OpenRow";
import { Page } from "../parts/Page";
import { Problems } from "../parts/Problems";
import { SaveStatus } from "../parts/SaveStatus";
import { NotePart } from "./NotePart";
import { NotesTitle } from "./NotesTitle";
import { expertiseField, habitsWritten, notesDraft } from "./notesDraft";
import { OfRound } from "./OfRound";

interface Props {
  page: ReadinessNotes;
  /** Reads the notes again. */
  submitted: () => Promise<void>;
  close: () => void;
}

export function NotesForm({ page, submitted, close }: Props) {
  const [made] = useState(() => guard(notesDraft(page)));
  const draft = useDraft(made);
  const [shown, setShown] = useState<string | null>(null);
  const [asks, setAsks] = useState(false);
  const back = useLeaving(draft, "Home", close);
  const names = page.habits.map(({ name }) => name);
  const lacking = lackingIn(habitsWritten(draft.value), names);
  const demand = useDemand(lacksInWords(lacking));
  const submit = async () => {
    setAsks(!asks);
    if (asks && (await draft.submit())) await submitted();
  };
  const go = (name: string | null) => {
    setAsks(false);
    setShown(name);
  };
  if (shown !== null) return <NotePart key={shown} {...{ page, draft }} name={shown} go={go} />;
  return (
    <Page title={<NotesTitle page={page} />} back={back}>
      <Problems problems={page.problems} />
      <p class="small">
        Write what was seen, when, and by whom. Nobody else can open these notes; once both of you have handed
        in, you show them to each other. Nothing is scored.
      </p>
      <OfRound page={page} />
      {Object.entries(draft.elsewhere).map(([name, theirs]) => (
        <Elsewhere
          key={name}
          said={`${name}: ${theirs || "blank"}`}
          keepMine={() => draft.settle(name, draft.value[name] ?? "")}
          useIt={() => draft.settle(name, theirs)}
        />
      ))}
      <ul class="rows">
        {Object.entries(draft.value).map(([name, text]) => (
          <li key={name}>
            <OpenRow name={name} open={() => go(name)} right="">
              <bdi>{beginningOf(text) || (name === expertiseField ? "optional" : "not written yet")}</bdi>
            </OpenRow>
          </li>
        ))}
      </ul>
      <DraftTrouble draft={draft} />
      <Footer status={demand.status || (asks && finalWords) || <SaveStatus draft={draft} />}>
        <Button primary onPress={() => demand.press(submit)} busy={draft.isSubmitting && "Submitting…"}>
          {asks ? "Yes, submit them" : "Submit my notes"}
        </Button>
        {asks && <Button onPress={() => setAsks(false)}>Keep writing</Button>}
      </Footer>
    </Page>
  );
}

const finalWords = "Submit your notes? What you wrote can’t be changed afterwards.";

/** The rows show which; only the last few are named. */
function lacksInWords(lacking: readonly string[]): string {
  if (lacking.length > 2)
    return `${lacking.length} parts are not written yet. “Nothing seen yet” is an answer.`;
  return lacking.length ? `Still missing: ${lacking.join("; ")}.` : "";
}

const beginningOf = (text: string): string => {
  const line = text.trim().replace(/\s+/g, " ");
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
};
