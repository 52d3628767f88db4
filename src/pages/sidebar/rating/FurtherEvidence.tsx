/** Evidence beyond the one line, for one criterion of a rating: read when it is opened, added and taken back one by one. */
import { useState } from "preact/hooks";
import { evidenceKinds } from "../../../domain/rating/evidence";
import type { EvidenceEntry, OpenReport } from "../../contract";
import { useLoad } from "../../load/useLoad";
import { useSend } from "../../load/useSend";
import { Button } from "../../parts/Button";
import { Field } from "../../parts/Field";
import { Loaded } from "../../parts/Loaded";
import { Problems } from "../../parts/Problems";
import { TextField } from "../../parts/TextField";
import { TroubleNote } from "../../parts/TroubleNote";
import { server } from "../../server";

interface Props {
  report: OpenReport;
  criterion: string;
}

export function FurtherEvidence(props: Props) {
  const [wasOpened, setOpened] = useState(false);
  return (
    <details onToggle={() => setOpened(true)}>
      <summary>Further evidence</summary>
      {wasOpened && <Entries {...props} />}
    </details>
  );
}

function Entries({ report, criterion }: Props) {
  const { rating, canEdit } = report;
  const load = useLoad(() => server.furtherEvidence({ rating }));
  const taking = useSend(server.saveEvidence, () => load.refresh());
  return (
    <Loaded load={load} what="Reading further evidence">
      {({ entries, problems }) => {
        const own = entries.filter((entry) => entry.criterion === criterion);
        return (
          <>
            {!own.length && <p class="small">None yet.</p>}
            <ul class="rows">
              {own.map((entry) => (
                <li key={entry.id}>
                  <Entry entry={entry} />
                  {canEdit && (
                    <Button
                      plain
                      label={`Take back: ${entry.text}`}
                      onPress={() => taking.send({ ...entry, rating, text: "" })}
                      busy={taking.busy && "Taking back…"}
                    >
                      Take back
                    </Button>
                  )}
                </li>
              ))}
            </ul>
            <Problems problems={problems} />
            <TroubleNote trouble={taking.trouble} retry={taking.retry} />
            {canEdit && (
              <AddEntry key={own.length} report={report} criterion={criterion} added={load.refresh} />
            )}
          </>
        );
      }}
    </Loaded>
  );
}

const Entry = ({ entry: { text, kind, date, link } }: { entry: EvidenceEntry }) => (
  <>
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

const blank = { id: "", text: "", date: "", kind: "" as EvidenceEntry["kind"], link: "" };

function AddEntry({ report, criterion, added }: Props & { added: () => Promise<void> }) {
  const { rating, person } = report;
  const [entry, setEntry] = useState(blank);
  const change = (part: Partial<typeof blank>) => setEntry((now) => ({ ...now, ...part }));
  const sending = useSend(server.saveEvidence, added);
  return (
    <div class="stack">
      <TextField
        label="What else did you see?"
        hint={`${person.name} may read this later.`}
        value={entry.text}
        onInput={(text) => change({ text })}
      />
      <Field label="Kind (optional)">
        {(ids) => (
          <select
            {...ids}
            value={entry.kind}
            onChange={({ currentTarget: { value } }) => change({ kind: value as EvidenceEntry["kind"] })}
          >
            {["", ...evidenceKinds].map((kind) => (
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
          onPress={() => entry.text.trim() && sending.send({ rating, criterion, ...entry })}
          busy={sending.busy && "Adding…"}
        >
          Add evidence
        </Button>
      </p>
    </div>
  );
}
