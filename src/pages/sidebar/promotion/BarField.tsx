/** One criterion of a case: the proposed level's text, how far it is met, and the evidence. */
import { bars } from "../../../domain/promotion/promotion";
import { longestEvidence } from "../../../domain/rating/rating";
import type { OpenProposal } from "../../contract";
import { Choices } from "../../parts/Choices";
import { FieldWithConflict, type FormParts, OtherCaseVersion } from "./FieldWithConflict";
import { barField, evidenceField } from "./fields";
import { GivenEvidence } from "./GivenEvidence";

interface Props {
  criterion: OpenProposal["criteria"][number];
  form: FormParts;
  hint: string;
}

export function BarField({ criterion, form, hint }: Props) {
  const { name, expectation, seenWhen, given } = criterion;
  return (
    <section aria-label={name} class="beside">
      <div>
        <h2>{name}</h2>
        <p class="said">{expectation}</p>
        {seenWhen && (
          <details>
            <summary>It counts as seen when</summary>
            <p class="said">{seenWhen}</p>
          </details>
        )}
      </div>
      <div class="stack">
        <OtherCaseVersion form={form} name={barField(name)} />
        <Choices
          label="Is this already met?"
          value={form.fields[barField(name)] || null}
          onChoose={(bar) => form.change(barField(name), bar)}
          options={bars.map((bar) => ({ value: bar, label: words[bar] ?? bar }))}
        />
        <FieldWithConflict
          form={form}
          name={evidenceField(name)}
          label="Evidence"
          hint={hint}
          longest={longestEvidence}
        />
        <GivenEvidence
          given={given}
          evidence={form.fields[evidenceField(name)] ?? ""}
          take={(evidence) => form.change(evidenceField(name), evidence)}
        />
      </div>
    </section>
  );
}

const words: Readonly<Record<string, string>> = { "not yet": "Not yet", "in part": "In part", met: "Met" };
