/** One part of the notes: what the habit looks like, what was seen of it, and the way on to the next. */
import { longestWords } from "../../domain/readiness/pair";
import type { ReadinessNotes } from "../contract";
import { Button } from "../parts/Button";
import { Footer } from "../parts/Footer";
import { Page } from "../parts/Page";
import { SaveStatus } from "../parts/SaveStatus";
import { TextField } from "../parts/TextField";
import { HabitText } from "./HabitText";
import { expertiseField, type NotesDraft } from "./notesDraft";

interface Props {
  page: ReadinessNotes;
  draft: NotesDraft;
  /** Of a habit, or of one of the two further parts. */
  name: string;
  /** Null for the list of all. */
  go: (name: string | null) => void;
}

export function NotePart({ page, draft, name, go }: Props) {
  const { habits, background } = page;
  const habit = habits.find((one) => one.name === name);
  const names = Object.keys(draft.value);
  const following = names[names.indexOf(name) + 1];
  const text = draft.value[name] ?? "";
  const change = (value: string) => draft.change(name, value);
  const nothingSeen = () => {
    change("Nothing seen yet.");
    go(following ?? null);
  };
  return (
    <Page title={name} back={{ label: "All parts", go: () => go(null) }}>
      {habit && <HabitText habit={habit} background={background} />}
      <div class="stack">
        <TextField
          label={questionOf(page, name)}
          hint={name === expertiseField ? "What is hard to learn here. Blank for none." : undefined}
          value={text}
          onInput={change}
          onLeave={draft.saveNow}
          longest={longestWords}
        />
      </div>
      <Footer status={<SaveStatus draft={draft} />}>
        <Button primary onPress={() => go(following ?? null)}>
          {following ? "Next" : "All parts"}
        </Button>
        {habit && !text.trim() && <Button onPress={nothingSeen}>Nothing seen yet</Button>}
      </Footer>
    </Page>
  );
}

function questionOf({ habits, about, isAboutMe }: ReadinessNotes, name: string): string {
  if (habits.some((one) => one.name === name))
    return isAboutMe ? "What did you do, when, and who saw it?" : `What did you see ${about} do, and when?`;
  if (name === expertiseField)
    return isAboutMe ? "What do you know that few here do?" : `What does ${about} know that few here do?`;
  return isAboutMe ? "What would help you next?" : `What would help ${about} next?`;
}
