/** The benchmarks of a criterion: what is expected, what was reached, and the goal for the next cycle. They decide no mark (R8). */
import { useState } from "preact/hooks";
import { scaledTarget } from "../../../domain/people/workingTime";
import { type Reached, reachedIn, reachedLine } from "../../../domain/rating/benchmarkLine";
import type { OpenReport } from "../../contract";
import { useSend } from "../../load/useSend";
import { Button } from "../../parts/Button";
import { Name } from "../../parts/Name";
import { TextField } from "../../parts/TextField";
import { TroubleNote } from "../../parts/TroubleNote";
import { server } from "../../server";
import { evening } from "./Evening";
import type { Expected } from "./report";

type Benchmark = Expected["benchmarks"][number];

interface Props {
  task: OpenReport;
  criterion: string;
  benchmarks: readonly Benchmark[];
}

export const Numbers = ({ task, criterion, benchmarks }: Props) => (
  <>
    <p class="small">
      They open a conversation and decide no mark.
      {task.role === "manager" && " The person may ask to read them."}
    </p>
    {benchmarks.map((benchmark) => (
      <Reaching key={benchmark.measure} task={task} criterion={criterion} benchmark={benchmark} />
    ))}
  </>
);

interface ReachingProps extends Omit<Props, "benchmarks"> {
  benchmark: Benchmark;
}

function Reaching({ task, criterion, benchmark }: ReachingProps) {
  const { measure, said } = benchmark;
  const entries = task.said.evidence.filter((one) => one.kind === "benchmark" && one.criterion === criterion);
  const kept = entries.find(({ text }) => reachedIn(measure, text));
  const before = entries.find(({ text }) => text.includes(`${measure}, goal set in `));
  const standing = (kept && reachedIn(measure, kept.text)) ?? { actual: "", goal: "" };
  const [typed, setTyped] = useState<Reached>(standing);
  const line = reachedLine(measure, typed);
  const sending = useSend(server.saveEvidence, ({ id }) =>
    evening.putEvidence(task.rating, { ...entryOf(criterion, line), id }),
  );
  const keep = () => {
    const { id = "", text = "", date = "", link = "" } = kept ?? {};
    const entry = entryOf(criterion, line);
    sending.send({
      ...entry,
      id,
      rating: task.rating,
      ...(kept ? { seen: { ...entry, text, date, link } } : {}),
    });
  };
  return (
    <div class="stack">
      <div>{said}</div>
      <TargetOfPerson task={task} benchmark={benchmark} />
      {before && <div class="small">{before.text}</div>}
      {task.role === "manager" && task.canRate && (
        <>
          <div style={{ display: "grid", gridTemplateColumns: "1fr 1fr", gap: "8px" }}>
            <TextField
              label="Reached"
              kind="line"
              value={typed.actual}
              onInput={(actual) => setTyped({ ...typed, actual })}
            />
            <TextField
              label="Goal for next cycle"
              kind="line"
              value={typed.goal}
              onInput={(goal) => setTyped({ ...typed, goal })}
            />
          </div>
          <TroubleNote trouble={sending.trouble} retry={sending.retry} />
          {line === reachedLine(measure, standing) ? (
            kept && <p class="small">Kept with the evidence.</p>
          ) : (
            <p>
              <Button onPress={keep} busy={sending.busy && "Keeping…"}>
                Keep
              </Button>
            </p>
          )}
        </>
      )}
    </div>
  );
}

/** The target beside it for whoever worked part-time or was on leave; the reason is for this rater and HR alone. */
function TargetOfPerson({ task: { name, presence }, benchmark }: Pick<ReachingProps, "task" | "benchmark">) {
  const target = presence && scaledTarget(benchmark, presence);
  return target ? (
    <div class="note">
      For <Name>{name}</Name>: {target}, because of {presence.why}. Only you and HR read this.
    </div>
  ) : null;
}

const entryOf = (criterion: string, text: string) => ({
  criterion,
  text,
  date: "",
  kind: "benchmark" as const,
  link: "",
});
