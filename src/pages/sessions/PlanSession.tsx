/** Planning one session: when, who runs it, whom it is about, who takes part, and the conflicts in between. */
import { useState } from "preact/hooks";
import { presentIn } from "../../domain/calibration/session";
import { conflictsIn } from "../../domain/calibration/sessionRoster";
import { partNames, splitSession } from "../../domain/calibration/sessionSplit";
import type { PlanningRoster } from "../contract";
import { useLoad } from "../load/useLoad";
import { useSend } from "../load/useSend";
import { newId } from "../newId";
import { Button } from "../parts/Button";
import { Footer } from "../parts/Footer";
import { Loaded } from "../parts/Loaded";
import { Page } from "../parts/Page";
import { TextField } from "../parts/TextField";
import { TroubleNote } from "../parts/TroubleNote";
import { server } from "../server";
import { Conflicts } from "./Conflicts";
import { PickParticipants } from "./PickParticipants";
import { PickPeople } from "./PickPeople";
import type { Planned } from "./planned";

interface Props {
  first: Planned;
  isNew: boolean;
  planned: () => Promise<void>;
  close: () => void;
}

export function PlanSession({ isNew, close, ...props }: Props) {
  const load = useLoad(() => server.planningRoster({}));
  return (
    <Page title={isNew ? "Plan a session" : "Change the plan"} back={{ label: "Sessions", go: close }}>
      <Loaded load={load} what="Reading people and managers">
        {(roster) => <PlanForm {...props} roster={roster} />}
      </Loaded>
    </Page>
  );
}

interface FormProps extends Pick<Props, "first" | "planned"> {
  roster: PlanningRoster;
}

function PlanForm({ first, roster, planned }: FormProps) {
  const [seen] = useState(first);
  const [plan, setPlan] = useState(first);
  const set = (fields: Partial<Planned>) => setPlan({ ...plan, ...fields });
  const saving = useSend(server.planSessions, planned);
  const present = presentIn(plan);
  const conflicts = conflictsIn({ present, people: plan.people }, roster);
  const parts = splitSession({ people: plan.people, participants: present }, conflicts);
  const gradeOf = new Map(roster.people.map(({ id, grade }) => [id, grade] as const));
  const names = partNames(
    plan.name,
    parts.map(({ people }) => people.flatMap((id) => gradeOf.get(id) ?? [])),
  );
  const split = () =>
    saving.send({
      seen,
      sessions: parts.map(({ people, participants }, at) => ({
        ...plan,
        id: at === 0 ? plan.id : newId(),
        name: names[at]!,
        minutes: Math.max(15, Math.round((plan.minutes * people.length) / plan.people.length / 5) * 5),
        facilitator: participants.includes(plan.facilitator) ? plan.facilitator : (participants[0] ?? ""),
        people: [...people],
        participants: [...participants],
      })),
    });
  return (
    <>
      <div class="stack">
        <TextField label="Name" kind="line" value={plan.name} onInput={(name) => set({ name })} />
        <TextField label="Date" kind="date" value={plan.date} onInput={(date) => set({ date })} />
        <TextField
          label="Minutes"
          kind="line"
          value={String(plan.minutes || "")}
          onInput={(minutes) => set({ minutes: Number(minutes.replace(/\D/g, "")) })}
          hint={pace(plan)}
        />
        <PickPeople roster={roster} chosen={plan.people} choose={(people) => set({ people })} />
        <PickParticipants roster={roster} plan={plan} set={set} />
        <Conflicts
          conflicts={conflicts}
          parts={parts}
          roster={roster}
          reason={plan.allowedBecause}
          setReason={(allowedBecause) => set({ allowedBecause })}
          split={plan.name.trim() ? split : undefined}
          busy={saving.busy}
        />
      </div>
      <TroubleNote trouble={saving.trouble} retry={saving.retry} />
      <Footer>
        <Button
          primary
          onPress={() => saving.send({ sessions: [plan], seen })}
          busy={saving.busy && "Saving…"}
        >
          Save session
        </Button>
      </Footer>
    </>
  );
}

function pace({ minutes, people }: Planned): string {
  if (!people.length || !minutes) return "Two to three minutes a person are usual.";
  return `${(minutes / people.length).toFixed(1)} minutes for each of ${people.length} people; two to three are usual.`;
}
