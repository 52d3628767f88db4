/** The work a case rests on: problem, decision and outcome of each example. */
import { useState } from "preact/hooks";
import { longestPart, mostExamples } from "../../../domain/promotion/workExample";
import { Button } from "../../parts/Button";
import { FieldWithConflict, type FormParts } from "./FieldWithConflict";
import { exampleField, examplesShown } from "./fields";

export function Examples({ form, hint }: { form: FormParts; hint: string }) {
  const [added, setAdded] = useState(0);
  const count = Math.min(mostExamples, Math.max(examplesShown(form.fields), added));
  const field = (part: "problem" | "decision" | "outcome", at: number, label: string) => (
    <FieldWithConflict
      form={form}
      name={exampleField(part, at)}
      label={label}
      hint=""
      longest={longestPart}
    />
  );
  return (
    <section aria-label="Work examples">
      <h2>Work examples</h2>
      <p class="small">
        Three to eight. The newest work first; each with what proves it: a number, a link, who saw it. {hint}
      </p>
      {Array.from({ length: count }, (_, at) => (
        <section key={exampleField("problem", at)} class="example" aria-label={`Work example ${at + 1}`}>
          <h3>Example {at + 1}</h3>
          <div class="stack">
            {field("problem", at, "Problem")}
            {field("decision", at, "Decision the person owned")}
            {field("outcome", at, "Outcome, and its proof")}
          </div>
        </section>
      ))}
      {count < mostExamples && (
        <Button plain onPress={() => setAdded(count + 1)}>
          Add an example
        </Button>
      )}
    </section>
  );
}
