/** A submitted scorecard: it stands as it is; its interviewer can add to it. */
import { useState } from "preact/hooks";
import { longestSaid } from "../../domain/hiring/scorecard";
import { minutesBetween, timeTakenInWords } from "../../domain/hiring/timeTaken";
import { useSend } from "../load/useSend";
import { Button } from "../parts/Button";
import { Footer } from "../parts/Footer";
import { momentOf } from "../parts/momentOf";
import { Name } from "../parts/Name";
import { Page } from "../parts/Page";
import { TextField } from "../parts/TextField";
import { TroubleNote } from "../parts/TroubleNote";
import { server } from "../server";
import type { Card } from "./cardDraft";

interface Props {
  card: Card;
  attributes: readonly string[];
  refresh: () => Promise<void>;
  back: { label: string; go: () => void };
}

export function SubmittedCard({ card, attributes, refresh, back }: Props) {
  const [text, setText] = useState("");
  const adding = useSend(server.addToScorecard, async () => {
    await refresh();
    setText("");
  });
  const minutes = minutesBetween(card.startedAt, card.endedAt);
  const time = [minutes !== null && `${minutes} minutes.`, timeTakenInWords(minutes, card.ranOut === "yes")];
  return (
    <Page title={<Name>{card.name}</Name>} back={back}>
      <p class="good" role="status">
        Submitted {momentOf(card.savedAt)}. It stands as it is; the debrief begins once everybody has
        submitted.
      </p>
      {attributes.map((name) => (
        <section key={name}>
          <h2 class="line">
            <span>{name}</span>
            <span>{card.marks[name]?.mark}</span>
          </h2>
          <div class="said">
            <bdi>{card.marks[name]?.evidence}</bdi>
          </div>
        </section>
      ))}
      <h2 class="line">
        <span>Can do the job</span>
        <span>{card.canDo}</span>
      </h2>
      <div class="said">
        <bdi>{card.why}</bdi>
      </div>
      {time.some(Boolean) && <p class="small">{time.filter(Boolean).join(" ")} Observed, and no mark.</p>}
      {card.additions.length > 0 && (
        <>
          <h2>Added since</h2>
          <ul class="points">
            {card.additions.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      )}
      <div class="stack">
        <TextField
          label="Add to it"
          value={text}
          onInput={setText}
          longest={longestSaid}
          hint="A correction or something you forgot. The first version stays beside it."
        />
      </div>
      <TroubleNote trouble={adding.trouble} retry={adding.retry} />
      <Footer>
        <Button primary onPress={() => adding.send({ id: card.id, text })} busy={adding.busy && "Adding…"}>
          Add
        </Button>
      </Footer>
    </Page>
  );
}
