/** The form of one entry in the own file; what is typed is kept in this browser until it is saved. */
import { criteriaAt } from "../../domain/ladder/ladder";
import { checkOwnWords, longestOwnText, type OwnKind, type OwnWords } from "../../domain/rating/ownEntry";
import type { OwnFilePage } from "../contract";
import { useKept } from "../form/useKept";
import { useDemand } from "../load/useDemand";
import { useSend } from "../load/useSend";
import { Button } from "../parts/Button";
import { Choices } from "../parts/Choices";
import { Field } from "../parts/Field";
import { Footer } from "../parts/Footer";
import { today } from "../parts/momentOf";
import { Page } from "../parts/Page";
import { TextField } from "../parts/TextField";
import { TroubleNote } from "../parts/TroubleNote";
import { server } from "../server";

export type OwnEntryShown = OwnFilePage["entries"][number];

interface Props {
  page: OwnFilePage;
  /** Null for a new one. */
  entry: OwnEntryShown | null;
  /** Which kinds it may be; one alone is not asked. */
  kinds: readonly OwnKind[];
  saved: () => void;
  close: () => void;
}

const labels: Readonly<Record<OwnKind, string>> = {
  evidence: "Something I did",
  goal: "A goal I agreed with my manager",
  answer: "My answer",
};

export function OwnEntryForm({ page, entry, kinds, saved, close }: Props) {
  const { words, change, forget } = useKept<OwnWords>(
    `own ${entry?.id ?? kinds.join(" ")}`,
    begun(entry, kinds),
  );
  const done = () => {
    forget();
    saved();
  };
  const sending = useSend(server.saveOwnEntry, done);
  const save = (text: string) =>
    sending.send({ ...words, text, id: entry?.id ?? page.ready[0] ?? "", seen: entry && wordsIn(entry) });
  const isEvidence = words.kind === "evidence";
  const names = criteriaAt(page.texts.criteria, page.person.level).map(({ name }) => name);
  const wrong = wrongIn(words, names, entry !== null);
  const demand = useDemand(wrong.size ? "Not saved yet: what is marked comes first." : "");
  const lacks = (part: Part) => (demand.status ? wrong.get(part) : undefined);
  const title = entry
    ? "Change the entry"
    : kinds.includes("answer")
      ? "Answer the letter"
      : "Write an entry";
  return (
    <Page title={title} back={{ label: "Back", go: close }}>
      <div class="stack">
        {kinds.length > 1 && (
          <Choices
            label="What it is"
            options={kinds.map((value) => ({ value, label: labels[value] }))}
            value={words.kind || "evidence"}
            onChoose={(kind) =>
              change({
                kind,
                criterion: kind === "evidence" ? words.criterion : "",
                date: dateFor(kind, words.date),
              })
            }
          />
        )}
        {isEvidence && (
          <Field
            label="Criterion"
            hint="Where two fit, take the one it shows best."
            lacks={lacks("criterion")}
          >
            {(ids) => (
              <select
                {...ids}
                value={words.criterion}
                onChange={({ currentTarget: { value } }) => change({ criterion: value })}
              >
                {["", ...names].map((name) => (
                  <option key={name}>{name}</option>
                ))}
              </select>
            )}
          </Field>
        )}
        <TextField
          label={questions[words.kind || "evidence"]}
          hint="Your manager and HR read it. It is part of what you get when you ask for your data."
          longest={longestOwnText}
          lacks={lacks("text")}
          value={words.text}
          onInput={(text) => change({ text })}
        />
        <TextField
          label={words.kind === "goal" ? "By when" : "Date"}
          kind="date"
          lacks={lacks("date")}
          value={words.date}
          onInput={(date) => change({ date })}
        />
        {words.kind !== "answer" && (
          <TextField
            label="Link (optional)"
            kind="line"
            lacks={lacks("link")}
            value={words.link}
            onInput={(link) => change({ link })}
          />
        )}
      </div>
      <TroubleNote trouble={sending.trouble} retry={sending.retry} />
      <Footer status={demand.status}>
        <Button primary onPress={() => demand.press(() => save(words.text))} busy={sending.busy && "Saving…"}>
          Save
        </Button>
        {entry && (
          <Button plain onPress={() => save("")} busy={sending.busy && "Taking back…"}>
            Take back
          </Button>
        )}
      </Footer>
    </Page>
  );
}

const questions: Readonly<Record<OwnKind, string>> = {
  evidence: "What happened, and what came of it?",
  goal: "What did you agree on, and how will you both see it?",
  answer: "What do you want to say to the letter?",
};

type Part = "criterion" | "text" | "date" | "link";

/** By field, what keeps an entry from being saved. */
function wrongIn(words: OwnWords, criteria: readonly string[], isChange: boolean): ReadonlyMap<Part, string> {
  const blanks: readonly (readonly [Part, string])[] = [
    ["criterion", "Choose one."],
    ["text", isChange ? "Nothing is written. To remove the entry, take it back." : "Nothing is written yet."],
    ["date", "Choose a day."],
  ];
  const isBlank = new Map(blanks.filter(([part]) => !words[part].trim()));
  const problems = checkOwnWords(words, criteria, today()).map(({ code, message }) => {
    const part = (code.startsWith("text.") ? "text" : code.slice("own.".length)) as Part;
    return [part, isBlank.get(part) ?? message] as const;
  });
  return new Map(problems);
}

const wordsIn = ({ kind, date, criterion, text, link }: OwnWords): OwnWords => ({
  kind,
  date,
  criterion,
  text,
  link,
});

/** Dated today, unless it is a goal: when that is to be reached, its person says. */
const begun = (entry: OwnWords | null, [first = "evidence"]: readonly OwnKind[]): OwnWords =>
  entry ? wordsIn(entry) : { kind: first, date: dateFor(first, ""), criterion: "", text: "", link: "" };

/** What a person chose stays; today is nobody's goal. */
function dateFor(kind: OwnKind, chosen: string): string {
  if (kind === "goal") return chosen === today() ? "" : chosen;
  return chosen || today();
}
