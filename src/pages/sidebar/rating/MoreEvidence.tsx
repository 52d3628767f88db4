/** Evidence beyond the one line, for one criterion of a rating: added and taken back one by one, in any state of the cycle. */
import type { TargetedEvent } from "preact";
import { useState } from "preact/hooks";
import { evidenceKinds } from "../../../domain/rating/evidence";
import type { FurtherEvidence, OpenReport } from "../../contract";
import { useSend } from "../../load/useSend";
import { Button } from "../../parts/Button";
import { Field } from "../../parts/Field";
import { today } from "../../parts/momentOf";
import { TextField } from "../../parts/TextField";
import { TroubleNote } from "../../parts/TroubleNote";
import { server } from "../../server";
import { evening } from "./Evening";

interface Props {
  task: OpenReport;
  criterion: string;
}

export function MoreEvidence({ task, criterion }: Props) {
  const own = task.said.evidence.filter((entry) => entry.criterion === criterion);
  const put = (entry: FurtherEvidence) => evening.putEvidence(task.rating, entry);
  const taking = useSend(server.saveEvidence, ({ id }) =>
    put({ id, criterion, text: "", date: "", kind: "", link: "" }),
  );
  const isAmiss = own.some(({ notCollected }) => notCollected);
  return (
    // What is opened by hand comes above the footer; what is open on entry moves nothing.
    <details class="more" open={isAmiss} onToggle={isAmiss ? undefined : bringIntoView}>
      <summary>{own.length ? `More (${own.length})` : "Add more"}</summary>
      {task.onBehalfOf && <p class="small">HR adds this to what {task.onBehalfOf} wrote.</p>}
      <ul class="rows">
        {own.map((entry) => (
          <li key={entry.id}>
            <Entry entry={entry} />
            {(task.canRate || entry.notCollected) && (
              <Button
                plain
                label={`Take back: ${entry.text}`}
                onPress={() => taking.send(takenBack(task.rating, entry))}
                busy={taking.busy && "Taking back…"}
              >
                Take back
              </Button>
            )}
          </li>
        ))}
      </ul>
      <TroubleNote trouble={taking.trouble} retry={taking.retry} />
      <AddEntry key={own.length} task={task} criterion={criterion} added={put} />
    </details>
  );
}

const bringIntoView = ({ currentTarget }: TargetedEvent<HTMLDetailsElement>) =>
  currentTarget.open && currentTarget.scrollIntoView({ block: "nearest" });

/** What is to be sent, with the entry as it was on the screen. */
const takenBack = (rating: string, { id, notCollected: _, ...seen }: FurtherEvidence) => ({
  ...seen,
  id,
  rating,
  text: "",
  seen,
});

const Entry = ({ entry: { text, kind, date, link, notCollected } }: { entry: FurtherEvidence }) => (
  <>
    {notCollected && <p class="note trouble">{notCollected}</p>}
    <div class="said">
      <bdi>{text}</bdi>
    </div>
    <div class="small">
      {[kind, date].filter(Boolean).join(" · ")}{" "}
      {link && (
        <a href={link} rel="noopener noreferrer">
          {link}
        </a>
      )}
    </div>
  </>
);

function AddEntry({ task, criterion, added }: Props & { added: (entry: FurtherEvidence) => void }) {
  const [entry, setEntry] = useState<FurtherEvidence>({
    id: "",
    criterion,
    text: "",
    // What is written down later than the rating is of another day than the rest.
    date: task.canRate ? "" : today(),
    kind: "",
    link: "",
  });
  const change = (part: Partial<FurtherEvidence>) => setEntry((now) => ({ ...now, ...part }));
  const sending = useSend(server.saveEvidence, ({ id }) => added({ ...entry, id }));
  return (
    <div class="stack">
      <TextField
        label="What else did you see?"
        hint="The person may ask to read it."
        value={entry.text}
        onInput={(text) => change({ text })}
      />
      <Field label="Kind (optional)">
        {(ids) => (
          <select
            {...ids}
            value={entry.kind}
            onChange={({ currentTarget: { value } }) => change({ kind: value as FurtherEvidence["kind"] })}
          >
            {["", ...evidenceKinds.filter((kind) => kind !== "benchmark")].map((kind) => (
              <option key={kind}>{kind}</option>
            ))}
          </select>
        )}
      </Field>
      <TextField
        label="Date (optional)"
        kind="date"
        value={entry.date}
        onInput={(date) => change({ date })}
      />
      <TextField
        label="Link (optional)"
        kind="line"
        value={entry.link}
        onInput={(link) => change({ link })}
      />
      <TroubleNote trouble={sending.trouble} retry={sending.retry} />
      <p>
        <Button
          onPress={() => entry.text.trim() && sending.send({ rating: task.rating, ...entry })}
          busy={sending.busy && "Adding…"}
        >
          Add evidence
        </Button>
      </p>
    </div>
  );
}
