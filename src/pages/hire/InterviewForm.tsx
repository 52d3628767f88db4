/** One interview in three parts: before, during and after. It saves by itself and is submitted once. */
import type { ComponentType } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { missingOf } from "../../domain/hiring/scorecard";
import type { Interviews } from "../contract";
import { guard } from "../form/unsaved";
import { useDraft } from "../form/useDraft";
import { useLeaving } from "../form/useLeaving";
import { Elsewhere } from "../parts/Elsewhere";
import { Name } from "../parts/Name";
import { Page } from "../parts/Page";
import { AfterExercise } from "./AfterExercise";
import { BeforeExercise } from "./BeforeExercise";
import { type Card, type CardDraft, cardDraft, cardIn } from "./cardDraft";
import { DuringExercise } from "./DuringExercise";
import type { InterviewPart, PartProps } from "./interviewPart";

interface Props {
  kit: Interviews;
  card: Card;
  /** Reads the kit again. */
  submitted: () => Promise<void>;
  close: () => void;
}

const parts: Readonly<Record<InterviewPart, ComponentType<PartProps>>> = {
  Before: BeforeExercise,
  During: DuringExercise,
  After: AfterExercise,
};

export function InterviewForm({ kit, card, submitted, close }: Props) {
  const [made] = useState(() => guard(cardDraft(card, kit.attributes)));
  const draft = useDraft(made);
  const [part, setPart] = useState<InterviewPart>(() => partOf(draft));
  const back = useLeaving(draft, "Interviews", close);
  const submit = async () => {
    if (await draft.submit()) await submitted();
  };
  const Shown = parts[part];
  const missing = missingOf(cardIn(draft.value, kit.attributes), kit.attributes);
  const scenario = kit.scenarios.find(({ id }) => id === card.scenario);
  return (
    <Page title={<Name>{card.name}</Name>} back={back}>
      <PartNav part={part} go={setPart} />
      {card.isTypedOver && (
        <p class="note trouble">
          Somebody typed into this scorecard's row of the sheet, so it is not collected. Read all of it, put
          right what is not yours, and submit it again.
        </p>
      )}
      {Object.entries(draft.elsewhere).map(([name, theirs]) => (
        <Elsewhere
          key={name}
          said={`${name}: ${theirs || "blank"}`}
          keepMine={() => draft.settle(name, draft.value[name] ?? "")}
          useIt={() => draft.settle(name, theirs)}
        />
      ))}
      <Shown {...{ kit, card, scenario, draft, missing, submit }} key={part} go={setPart} />
    </Page>
  );
}

/** Where a reload comes back to: an exercise that runs is looked after. */
function partOf({ value }: CardDraft): InterviewPart {
  if (value.endedAt) return "After";
  return value.startedAt ? "During" : "Before";
}

const PartNav = ({ part, go }: { part: InterviewPart; go: (part: InterviewPart) => void }) => {
  useLayoutEffect(() => scrollTo(0, 0), [part]);
  return (
    <nav class="parts" aria-label="Parts of the interview">
      {(Object.keys(parts) as InterviewPart[]).map((name) => (
        <button
          key={name}
          type="button"
          class="plain"
          aria-current={name === part ? "step" : undefined}
          onClick={() => go(name)}
        >
          {name}
        </button>
      ))}
    </nav>
  );
};
