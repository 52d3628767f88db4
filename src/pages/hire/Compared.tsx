/** The debrief: what the interviewers say together of each attribute, what each of them saw, and the decision. */
import { useState } from "preact/hooks";
import { writtenInWords } from "../../domain/hiring/writtenInWords";
import type { Debrief } from "../contract";
import { useSend } from "../load/useSend";
import { Button } from "../parts/Button";
import { CopyText } from "../parts/CopyText";
import { LongList } from "../parts/LongList";
import { momentOf } from "../parts/momentOf";
import { Name } from "../parts/Name";
import { TroubleNote } from "../parts/TroubleNote";
import { server } from "../server";
import { HiringDecisionForm } from "./HiringDecisionForm";

interface Props {
  debrief: Debrief;
  refresh: () => Promise<void>;
  meetAgain: () => void;
}

type Card = Debrief["cards"][number];

export function Compared({ debrief, refresh, meetAgain }: Props) {
  const { attributes, cards, canDo } = debrief;
  return (
    <>
      {cards
        .filter(({ isTypedOver }) => isTypedOver)
        .map(({ name }) => (
          <p key={name} class="note trouble">
            Somebody typed into the scorecard of {name} on the sheet Scorecards since it was collected. The
            sheet's version history has what it said.
          </p>
        ))}
      {attributes.map(({ name, said }) => (
        <section key={name}>
          <h2>{name}</h2>
          {said && <p>{said}</p>}
          <Voices
            cards={cards}
            right={({ marks }) => marks[name]?.mark}
            said={({ marks }) => marks[name]?.evidence}
          />
        </section>
      ))}
      <section>
        <h2>Can this person do the job</h2>
        {canDo && <p>{canDo}</p>}
        <Voices cards={cards} right={(card) => card.canDo} said={({ why }) => why} />
      </section>
      <details>
        <summary>Notes, stumbles and time</summary>
        <LongList items={cards} show={(card) => <Noted card={card} />} />
        <p class="small">Time is observed. It sets no mark.</p>
      </details>
      <Additions debrief={debrief} refresh={refresh} />
      <HiringDecisionForm debrief={debrief} refresh={refresh} meetAgain={meetAgain} />
      <h2>If the candidate asks</h2>
      <details>
        <summary>What was written</summary>
        <CopyText
          label="What was written"
          hint="All of it, without the interviewers’ names. Read it before you send it: it is for this candidate alone."
          text={writtenInWords(debrief)}
          verb="Copy"
        />
      </details>
    </>
  );
}

interface VoicesProps {
  cards: readonly Card[];
  right: (card: Card) => string | undefined;
  said: (card: Card) => string | undefined;
}

const Voices = ({ cards, right, said }: VoicesProps) => (
  <ul class="rows">
    {cards.map((card) => (
      <li key={card.name}>
        <div class="line">
          <Name>{card.name}</Name>
          <strong>{right(card)}</strong>
        </div>
        <div class="said">
          <bdi>{said(card)}</bdi>
        </div>
      </li>
    ))}
  </ul>
);

const Noted = ({ card }: { card: Card }) => (
  <>
    <Name>{card.name}</Name>
    <dl class="pairs">
      <dt>Time</dt>
      <dd>
        {[card.minutes === null ? "not taken" : `${card.minutes} minutes.`, card.time]
          .filter(Boolean)
          .join(" ")}
      </dd>
      <dt>Steps</dt>
      <dd>{card.steps.join("; ") || "none ticked"}</dd>
      <dt>Stumbles</dt>
      <dd>{card.stumbles.join("; ") || "none noted"}</dd>
      {card.notes && (
        <>
          <dt>Notes</dt>
          <dd class="said">{card.notes}</dd>
        </>
      )}
    </dl>
  </>
);

/** The first version stands; what was changed or added since is listed beside it. */
function Additions({ debrief, refresh }: Omit<Props, "meetAgain">) {
  const [found, setFound] = useState<number | null>(null);
  const { candidate, cards } = debrief;
  const looking = useSend(server.collectScorecards, ({ additions }) => {
    setFound(additions);
    return refresh();
  });
  const added = cards.filter(({ additions }) => additions.length > 0);
  return (
    <>
      {added.length > 0 && (
        <>
          <h2>Added since</h2>
          {added.map(({ name, additions }) => (
            <section key={name}>
              <Name>{name}</Name>
              <ul class="points">
                {additions.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
      <TroubleNote trouble={looking.trouble} retry={looking.retry} />
      <p class="small" role="status">
        Collected {momentOf(candidate.collectedAt)}.{" "}
        {found !== null && (found === 0 ? "Nothing was added since. " : `${found} added. `)}
        <Button
          plain
          onPress={() => looking.send({ candidate: candidate.id })}
          busy={looking.busy && "Looking…"}
        >
          Look for additions
        </Button>
      </p>
    </>
  );
}
