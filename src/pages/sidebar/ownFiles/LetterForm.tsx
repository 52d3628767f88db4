/** The manager's form of a letter: what holds and was decided, and beside it why; saved by itself, released on purpose. */
import { useState } from "preact/hooks";
import { saysSomething } from "../../../domain/checkText";
import {
  letterFields,
  letterTextNames,
  type PersonLetter,
  stillOpen,
  textsIn,
  wasDecided,
} from "../../../domain/promotion/personLetter";
import { Draft } from "../../form/Draft";
import { Keep } from "../../form/keep";
import { guard } from "../../form/unsaved";
import { useDraft } from "../../form/useDraft";
import { useLeaving } from "../../form/useLeaving";
import { useDemand } from "../../load/useDemand";
import { openWide } from "../../openDialog";
import { Button } from "../../parts/Button";
import { DraftTrouble } from "../../parts/DraftTrouble";
import { Footer } from "../../parts/Footer";
import { Name } from "../../parts/Name";
import { Page } from "../../parts/Page";
import { SaveStatus } from "../../parts/SaveStatus";
import { server } from "../../server";
import { FieldWithConflict } from "../promotion/FieldWithConflict";

interface Props {
  letter: PersonLetter;
  /** What only the manager reads: the meeting's reasons and the own evidence. */
  behind: readonly string[];
  close: (message: string) => void;
}

export function LetterForm({ letter, behind, close }: Props) {
  const [made] = useState(() => guard(draftOf(letter)));
  const draft = useDraft(made);
  const back = useLeaving(draft, "Letters", () => close(""));
  const [releasing, setReleasing] = useState(false);
  const asked = letterTextNames.filter((name) => name !== "whyDecided" || wasDecided(letter));
  const lacking = (["why", "whyDecided"] as const).filter(
    (name) => asked.includes(name) && !saysSomething(draft.value[name] ?? ""),
  );
  const demand = useDemand(
    lacking.length
      ? `Still to say: ${lacking.map((name) => letterFields[name].toLowerCase()).join(", ")}.`
      : "",
  );
  const [asks, setAsks] = useState(false);
  const release = async () => {
    if (!asks) return setAsks(true);
    setReleasing(true);
    if (await draft.submit())
      close(
        `Released: the letter to ${letter.name}. It counts when HR collects. Whoever has no own file gets it from you: open it here to print or mail it.`,
      );
    else {
      setReleasing(false);
      setAsks(false);
    }
  };
  const look = async () => {
    if (await draft.flush()) openWide("letters", letter.id);
  };
  const form = {
    fields: draft.value,
    draft,
    change: (name: string, text: string) => draft.change(name, text),
    leave: draft.saveNow,
  };
  return (
    <Page title={<Name>{letter.name}</Name>} back={back}>
      <ul class="rows">
        {Object.entries(letter.marks)
          .filter(([, { words }]) => words)
          .map(([criterion, { words }]) => (
            <li key={criterion}>
              {criterion}: {words}
            </li>
          ))}
        {letter.decided && <li class="said">{letter.decided}</li>}
      </ul>
      {behind.length > 0 && (
        <details>
          <summary>What you marked, and what the meeting decided</summary>
          <ul class="points">
            {behind.map((line) => (
              <li key={line}>
                <bdi>{line}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
      <div class="stack">
        {asked.map((name) => (
          <FieldWithConflict
            key={name}
            form={form}
            name={name}
            label={labels[name]}
            hint={`${letter.name} reads it. ${hints[name]}`}
          />
        ))}
      </div>
      <DraftTrouble draft={draft} />
      <Footer status={demand.status || (asks && finalWords(letter)) || <SaveStatus draft={draft} />}>
        <Button primary onPress={() => demand.press(release)} busy={releasing && "Releasing…"}>
          {asks ? "Yes, release it" : "Release"}
        </Button>
        {asks ? (
          <Button onPress={() => setAsks(false)}>Keep writing</Button>
        ) : (
          <Button onPress={look}>Look at it</Button>
        )}
      </Footer>
    </Page>
  );
}

const finalWords = ({ name, decided }: PersonLetter): string =>
  decided.includes(stillOpen)
    ? `A case is not decided yet, and the letter will not say how it ends. Release it now? Then tell ${name} yourself.`
    : "Release it? It can’t be changed afterwards.";

const labels = {
  ...letterFields,
  gaps: `${letterFields.gaps} (optional)`,
  goals: `${letterFields.goals} (optional)`,
};

const hints: Readonly<Record<keyof typeof labels, string>> = {
  why: "Your reason in your own words, nothing of anybody else.",
  whyDecided: "What the decision rested on.",
  gaps: "What would have to be seen for the next step.",
  goals: "What you agreed on for the next cycle.",
};

function draftOf(letter: PersonLetter) {
  const fieldsOf = (one: PersonLetter): Record<string, string> => ({ ...textsIn(one) });
  const said = (value: Record<string, string>) =>
    textsIn({ why: "", whyDecided: "", gaps: "", goals: "", ...value });
  return new Draft<string, { savedAt: string }>(fieldsOf(letter), letter.savedAt, {
    save: ({ value, request, seen, submit }) =>
      server.saveLetter({ letter: letter.id, ...said(value), seen, release: submit, request }),
    read: async () => {
      const answer = await server.letters({});
      if (answer.is !== "value") return answer;
      const now = answer.value.letters.find(({ id }) => id === letter.id) ?? letter;
      return { is: "value", value: { entries: fieldsOf(now), savedAt: now.savedAt } };
    },
    keep: new Keep<string>(`letter ${letter.id}`),
  });
}
