/** Why a mark changes: a reason code, a comment, and who decided. */
import type { DecisionList } from "../../contract";
import { Field } from "../../parts/Field";
import { TextField } from "../../parts/TextField";

interface Reason {
  readonly reasonCode: string;
  readonly comment: string;
  readonly decidedBy: string;
}

interface Props {
  codes: DecisionList["reasonCodes"];
  reason: Reason;
  setReason: (reason: Reason) => void;
  /** The person decided on. */
  name: string;
}

export function ReasonFields({ codes, reason, setReason, name }: Props) {
  const use = codes.find((code) => code.name === reason.reasonCode)?.use;
  return (
    <div class="stack">
      <Field label="Reason code" hint={use}>
        {(ids) => (
          <select
            {...ids}
            value={reason.reasonCode}
            onChange={({ currentTarget: { value } }) => setReason({ ...reason, reasonCode: value })}
          >
            {!reason.reasonCode && <option value="">Choose a reason</option>}
            {codes.map((code) => (
              <option key={code.name} value={code.name}>
                {code.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TextField
        label="Comment"
        hint={`What led to the change, in a sentence. ${name} may read this later.`}
        value={reason.comment}
        onInput={(comment) => setReason({ ...reason, comment })}
      />
      <TextField
        label="Decided by"
        kind="line"
        hint="The group or person who decided."
        value={reason.decidedBy}
        onInput={(decidedBy) => setReason({ ...reason, decidedBy })}
      />
    </div>
  );
}
