/** A candidate's plan: name, day, scenario, interviewers, and what was asked for. */
import { useState } from "preact/hooks";
import { forSoMany } from "../../domain/hiring/scenario";
import type { CandidateList, ListedCandidate } from "../contract";
import { useSend } from "../load/useSend";
import { newId } from "../newId";
import { Button } from "../parts/Button";
import { Choices } from "../parts/Choices";
import { Footer } from "../parts/Footer";
import { Page } from "../parts/Page";
import { TextField } from "../parts/TextField";
import { TroubleNote } from "../parts/TroubleNote";
import { server } from "../server";

interface Props {
  list: CandidateList;
  before: ListedCandidate | null;
  /** Whoever is met once more: a candidate of the same name, with another day and other people. */
  again: ListedCandidate | null;
  planned: () => Promise<void>;
  close: () => void;
}

/** Refusals that the person may go against. */
const mayGoOn = ["candidate.written", "candidate.begun", "candidate.ownsKits", "candidate.interviewsSelf"];

export function PlanCandidate({ list, before, again, planned, close }: Props) {
  const [plan, setPlan] = useState(() => planOf(list, before, again));
  const set = (fields: Partial<typeof plan>) => setPlan({ ...plan, ...fields });
  const saving = useSend(server.planCandidate, planned);
  const { interviewers, ...rest } = plan;
  const send = (anyway: boolean) =>
    saving.send({
      candidate: { ...rest, interviewers: interviewers.split(/[\s,;]+/) },
      seen: before && seenOf(before),
      anyway,
    });
  const isAsked =
    saving.trouble?.is === "problems" && saving.trouble.problems.every(({ code }) => mayGoOn.includes(code));
  // Of the one that is planned already, this candidate is one of those it was planned for.
  const warning = list.scenarios.find(({ id }) => id === plan.scenario && id !== before?.scenario)?.warning;
  return (
    <Page
      title={before ? "Change the plan" : again ? "Plan another interview" : "Add a candidate"}
      back={{ label: (before ?? again)?.name ?? "Candidates", go: close }}
    >
      <div class="stack">
        <TextField label="Name" kind="line" value={plan.name} onInput={(name) => set({ name })} />
        <TextField
          label="Day of the interviews"
          kind="date"
          value={plan.on}
          onInput={(on) => set({ on })}
          hint="A decision on this day is what the exercise aims at."
        />
        {before?.collectedAt ? (
          <p class="note">
            Scenario and interviewers stay as they are: the scorecards are collected. For another interview
            add the candidate once more.
          </p>
        ) : (
          <>
            <Choices
              label="Scenario"
              options={list.scenarios.map(({ id, title, used }) => ({
                value: id,
                label: used ? `${title}, planned ${forSoMany(used)}` : title,
              }))}
              value={plan.scenario || null}
              onChoose={(scenario) => set({ scenario })}
            />
            {warning && <p class="note trouble">{warning}</p>}
            <TextField
              label="Interviewers"
              value={interviewers}
              onInput={(text) => set({ interviewers: text })}
              hint="Their e-mail addresses, one a line. A hiring manager who interviews stands here, too. Their names go on the sheet Interviewers; new kits are called by them."
            />
          </>
        )}
        <TextField
          label="Adjustments"
          value={plan.adjustments}
          onInput={(adjustments) => set({ adjustments })}
          hint="What the candidate asked for. Interviewers read it; no reason is needed."
        />
      </div>
      <TroubleNote trouble={saving.trouble} retry={saving.retry} />
      <Footer>
        {isAsked ? (
          <Button primary onPress={() => send(true)} busy={saving.busy && "Saving…"}>
            {before ? "Change it anyway" : "Save it anyway"}
          </Button>
        ) : (
          <Button primary onPress={() => send(false)} busy={saving.busy && "Saving…"}>
            Save
          </Button>
        )}
      </Footer>
    </Page>
  );
}

/** The plan as it was when this page opened it. */
const seenOf = ({ id, name, on, scenario, interviewers, adjustments }: ListedCandidate) => ({
  ...{ id, name, on, scenario, adjustments },
  interviewers: [...interviewers],
});

/** A new candidate meets the same people as the last one. */
function planOf(
  { candidates, scenarios }: CandidateList,
  before: ListedCandidate | null,
  again: ListedCandidate | null,
) {
  const last = before ?? candidates[candidates.length - 1];
  return {
    id: before?.id ?? newId(),
    name: (before ?? again)?.name ?? "",
    on: before?.on ?? "",
    scenario: before?.scenario ?? scenarios.find(({ warning }) => !warning)?.id ?? "",
    interviewers: again ? "" : (last?.interviewers ?? []).join("\n"),
    adjustments: (before ?? again)?.adjustments ?? "",
  };
}
