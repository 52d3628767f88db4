/** Who may see what helps next, such as the head of product: somebody whom the colleague tells, and may untell. */
import { useState } from "preact/hooks";
import { longestWords } from "../../domain/readiness/pair";
import type { StepsPage } from "../contract";
import { useKept } from "../form/useKept";
import { useSend } from "../load/useSend";
import { Button } from "../parts/Button";
import { dayInWords } from "../parts/dayInWords";
import { TextField } from "../parts/TextField";
import { TroubleNote } from "../parts/TroubleNote";
import { server } from "../server";

interface Props {
  page: StepsPage;
  refresh: () => Promise<void>;
}

export function ShownTo({ page: { you, shownTo }, refresh }: Props) {
  const [isAsked, setIsAsked] = useState(false);
  return (
    <>
      <h2>Shown to others</h2>
      {you === "person" && (
        <p class="small">
          The head of product, or somebody else who can help, sees what you write for them and the day of your
          next conversation. Nothing else of this file, and only for as long as you like.
        </p>
      )}
      <ul class="rows">
        {shownTo.map((one) => (
          <li key={one.email}>
            <div class="line">
              <a href={one.url} rel="noopener noreferrer">
                {one.email}
              </a>
              <span class="small">since {dayInWords(one.since)}</span>
            </div>
            <div class="said">
              <bdi>{one.helps}</bdi>
            </div>
            {you === "person" && <TakeBack email={one.email} refresh={refresh} />}
          </li>
        ))}
      </ul>
      {you === "person" &&
        (isAsked ? (
          <ShowForm
            done={async () => {
              await refresh();
              setIsAsked(false);
            }}
          />
        ) : (
          <p>
            <Button onPress={() => setIsAsked(true)}>Show somebody what helps me next</Button>
          </p>
        ))}
    </>
  );
}

function TakeBack({ email, refresh }: { email: string; refresh: () => Promise<void> }) {
  const sending = useSend(server.hidePlan, () => refresh());
  return (
    <>
      <TroubleNote trouble={sending.trouble} retry={sending.retry} />
      <Button
        plain
        label={`Take back from ${email}`}
        onPress={() => sending.send({ email })}
        busy={sending.busy && "Taking back…"}
      >
        Take back
      </Button>
    </>
  );
}

function ShowForm({ done }: { done: () => Promise<void> }) {
  const kept = useKept("readiness shown", { email: "", helps: "" });
  const { words } = kept;
  const sending = useSend(server.showPlan, () => {
    kept.forget();
    return done();
  });
  return (
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
      <TroubleNote trouble={sending.trouble} retry={sending.retry} />
      <p>
        <Button onPress={() => sending.send(words)} busy={sending.busy && "Showing…"}>
          Show it
        </Button>
      </p>
    </div>
  );
}
