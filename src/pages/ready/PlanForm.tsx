/** The plan in words and the day of the next conversation; it saves by itself, for both may be writing. */
import { useState } from "preact/hooks";
import { longestWords } from "../../domain/readiness/pair";
import type { StepsPage } from "../contract";
import { Draft } from "../form/Draft";
import { Keep } from "../form/keep";
import { guard } from "../form/unsaved";
import { useDraft } from "../form/useDraft";
import { useLeaving } from "../form/useLeaving";
import { Button } from "../parts/Button";
import { Elsewhere } from "../parts/Elsewhere";
import { Footer } from "../parts/Footer";
import { isOver } from "../parts/momentOf";
import { Page } from "../parts/Page";
import { SaveStatus } from "../parts/SaveStatus";
import { TextField } from "../parts/TextField";
import { server } from "../server";

type Plan = StepsPage["plan"];

export function PlanForm({ plan, close }: { plan: Plan; close: () => void }) {
  const [made] = useState(() => guard(planDraft(plan)));
  const draft = useDraft(made);
  const back = useLeaving(draft, "Steps and plan", close);
  return (
    <Page title="The plan" back={back}>
      {Object.entries(draft.elsewhere).map(([name, theirs]) => (
        <Elsewhere
          key={name}
          said={theirs}
          keepMine={() => draft.settle(name, draft.value[name] ?? "")}
          useIt={() => draft.settle(name, theirs)}
        />
      ))}
      <div class="stack">
        <TextField
          label="What happens next, and who helps with it"
          hint="In words: what you learn, where, until when. Both of you can change it."
          value={draft.value.words ?? ""}
          onInput={(text) => draft.change("words", text)}
          onLeave={draft.saveNow}
          longest={longestWords}
        />
        <TextField
          label="We talk again on"
          kind="date"
          hint={isOver(draft.value.nextTalk ?? "") ? "This day is over: choose the next one." : ""}
          value={draft.value.nextTalk ?? ""}
          onInput={(text) => draft.change("nextTalk", text)}
          onLeave={draft.saveNow}
        />
      </div>
      <Footer status={<SaveStatus draft={draft} />}>
        <Button primary onPress={back.go}>
          Done
        </Button>
      </Footer>
    </Page>
  );
}

const planDraft = ({ savedAt, words, nextTalk }: Plan) =>
  new Draft<string>({ words, nextTalk }, savedAt, {
    save: ({ value: { words = "", nextTalk = "" }, request, seen }) =>
      server.savePlan({ words, nextTalk, request, seen }),
    read: async () => {
      const answer = await server.stepsAndPlan({});
      if (answer.is !== "value") return answer;
      const { savedAt, ...entries } = answer.value.plan;
      return { is: "value", value: { entries, savedAt } };
    },
    keep: new Keep<string>("readiness plan"),
  });
