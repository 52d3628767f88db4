/** The letters: a manager writes and releases them; HR opens them and sees how far they are. */
import { useState } from "preact/hooks";
import { type PersonLetter, waitsForLocking } from "../../../domain/promotion/personLetter";
import { closeDialog } from "../../closeDialog";
import type { LetterList } from "../../contract";
import { useLoad } from "../../load/useLoad";
import { useSend } from "../../load/useSend";
import { shownWide } from "../../openDialog";
import { Button } from "../../parts/Button";
import { Footer } from "../../parts/Footer";
import { FoundList } from "../../parts/FoundList";
import { Loaded } from "../../parts/Loaded";
import { LongList } from "../../parts/LongList";
import { OpenRow } from "../../parts/OpenRow";
import { PacketsBehind } from "../../parts/PacketsBehind";
import { Page } from "../../parts/Page";
import { Problems } from "../../parts/Problems";
import { TroubleNote } from "../../parts/TroubleNote";
import { server } from "../../server";
import type { ViewProps } from "../../view";
import { LetterForm } from "./LetterForm";
import { ReadLetter } from "./ReadLetter";

export function WriteLetters({ open }: ViewProps) {
  const load = useLoad(() => server.letters({}));
  const [chosen, setChosen] = useState(shownWide()?.[0] ?? "");
  const [message, setMessage] = useState("");
  const search = useState("");
  const list = load.answer?.is === "value" ? load.answer.value : null;
  const letter = list?.letters.find(({ id }) => id === chosen);
  const close = (said: string) => {
    if (shownWide()) return closeDialog();
    setMessage(said);
    setChosen("");
    load.refresh();
  };
  if (letter)
    return letter.status === "released" || shownWide() || list?.waiting.includes(letter.id) ? (
      <ReadLetter
        letter={letter}
        isWaiting={list?.waiting.includes(letter.id) === true}
        answers={list?.answers.filter(({ person }) => person === letter.person) ?? []}
        close={() => close("")}
      />
    ) : (
      <LetterForm key={letter.id} letter={letter} behind={list?.behind[letter.id] ?? []} close={close} />
    );
  return (
    <Page isHub={list?.isHub} back={{ label: "Home", go: () => open("home") }}>
      <p role="status" class="good">
        {message}
      </p>
      <Loaded load={load} what="Reading the letters">
        {(value) => (
          <>
            <Problems problems={value.problems} />
            <Explained list={value} />
            {value.letters.length > 0 && (
              <FoundList
                label="Find by name"
                search={search}
                items={value.letters}
                wordsOf={({ name, cycle }) => [name, cycle]}
                show={(one) => (
                  <OpenRow name={one.name} open={() => setChosen(one.id)} right={standingOf(one, value)}>
                    {`${one.level} · ${one.cycle}`}
                    {value.overtaken[one.id] && (
                      <div class="trouble-text">Overtaken. {value.overtaken[one.id]!.join(" ")}</div>
                    )}
                    {one.notCollected && <div class="trouble-text">{one.notCollected}</div>}
                  </OpenRow>
                )}
              />
            )}
            {value.isHub && <Opening list={value} refresh={load.refresh} open={open} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

const inWords = { open: "to write", draft: "begun", released: "released" } as const;

const standingOf = ({ status, person }: PersonLetter, { answers }: LetterList): string =>
  status === "released" && answers.some((answer) => answer.person === person) ? "answered" : inWords[status];

function Explained({ list: { isHub, cycle, letters, waiting, whyNot } }: { list: LetterList }) {
  if (isHub)
    return (
      <>
        <p>
          {letters.length === 0 ? "Once you open them" : `Open for ${cycle}`}: each manager writes to each
          report what was decided and why. A released letter is collected with the packet and put into the
          person's own file.
        </p>
        {whyNot && (
          <p class="note">
            {letters.length > 0 && "These go on as before. "}
            {whyNot}
          </p>
        )}
      </>
    );
  const [open] = waiting;
  if (open) return <p class="note">{waitsForLocking(letters.find(({ id }) => id === open)!.cycle)}</p>;
  if (letters.length === 0)
    return (
      <p>
        No letters are here yet. HR opens them once the cycle is locked; they come when HR updates this
        packet.
      </p>
    );
  return (
    <p>
      Say to each of your reports why, in your own words. What you release stands as it is; it counts when HR
      collects, and then stands in the person's own file. Whoever has none gets it from you, printed or
      mailed.
    </p>
  );
}

interface OpeningProps extends ViewProps {
  list: LetterList;
  refresh: () => Promise<void>;
}

function Opening({ list: { toOpen, letters, withoutFile }, refresh, open }: OpeningProps) {
  const sending = useSend(server.openLetters, refresh);
  const changed = toOpen.filter(({ isChanged }) => isChanged).map(({ name }) => name);
  const undecided = toOpen.filter(({ hasOpenCase }) => hasOpenCase).map(({ name }) => name);
  const areOut = letters.every(({ status }) => status === "released");
  const fresh = toOpen.length - changed.length;
  return (
    <>
      {changed.length > 0 && (
        <p class="note">
          What holds has changed since the letters to {changed.join(", ")} were opened. Opening them again
          gives them back to their managers, with every word in them.
        </p>
      )}
      {undecided.length > 0 && (
        <div class="note">
          <p>
            A case is not decided: {undecided.join(", ")}. A letter opened now says that one is still open,
            and nothing more of it.
          </p>
          <p>
            <Button onPress={() => open("cases")}>Decide promotion cases</Button>
          </p>
        </div>
      )}
      {withoutFile.length > 0 && (
        <details class="note" open={withoutFile.length <= 5}>
          <summary>{withoutFile.length} without own file: managers print the letter or mail it</summary>
          <LongList items={withoutFile} show={(name) => <bdi>{name}</bdi>} />
        </details>
      )}
      <TroubleNote trouble={sending.trouble} retry={sending.retry} />
      {toOpen.length === 0 && letters.length > 0 && <PacketsBehind open={open} />}
      <Footer status={fresh ? `${fresh} to open` : ""}>
        {toOpen.length > 0 ? (
          <Button
            primary
            onPress={() => sending.send({ people: toOpen.map(({ person }) => person) })}
            busy={sending.busy && "Opening…"}
          >
            Open {toOpen.length} {toOpen.length === 1 ? "letter" : "letters"}
          </Button>
        ) : (
          letters.length > 0 && (
            <>
              <Button primary={!areOut} onPress={() => open("collect")}>
                Collect
              </Button>
              <Button primary={areOut} onPress={() => open("ownFiles")}>
                Own files
              </Button>
            </>
          )
        )}
      </Footer>
    </>
  );
}
