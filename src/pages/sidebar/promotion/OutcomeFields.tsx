/** Approved, declined or deferred, with the day it takes effect and a comment. */
import { Choices } from "../../parts/Choices";
import { TextField } from "../../parts/TextField";

export interface OutcomeForm {
  readonly outcome: "approved" | "declined" | "deferred" | null;
  /** yyyy-MM-dd, only for an approved case. */
  readonly effectiveDate: string;
  readonly comment: string;
}

interface Props {
  form: OutcomeForm;
  setForm: (form: OutcomeForm) => void;
  /** The person the case is about. */
  name: string;
  mayApprove: boolean;
  /** What is asked besides a comment; blank where nothing is. */
  asked: string;
}

export const OutcomeFields = ({ form, setForm, name, mayApprove, asked }: Props) => (
  <div class="stack">
    <Choices
      label="Outcome"
      value={form.outcome}
      onChoose={(outcome) => setForm({ ...form, outcome })}
      options={[
        ...(mayApprove ? [{ value: "approved" as const, label: "Approve" }] : []),
        { value: "declined", label: "Decline" },
        { value: "deferred", label: "Defer to a later cycle" },
      ]}
    />
    {form.outcome === "approved" && (
      <TextField
        label="Takes effect on"
        kind="date"
        value={form.effectiveDate}
        onInput={(effectiveDate) => setForm({ ...form, effectiveDate })}
      />
    )}
    <TextField
      label={asked || "Comment"}
      hint={`${name} may read this later.`}
      value={form.comment}
      onInput={(comment) => setForm({ ...form, comment })}
    />
  </div>
);
