/** The packet for the meeting and the record of decisions: a page for each case, to print or to save as PDF. */
import { useState } from "preact/hooks";
import type { CaseList } from "../../contract";
import { Button } from "../../parts/Button";
import { Choices } from "../../parts/Choices";
import { Name } from "../../parts/Name";
import { CaseFacts, CaseSteps, CaseText, isCaseDecided, type OneCase } from "./CaseText";
import { GradeQuestion } from "./GradeStep";

export function CasePages({ list }: { list: CaseList }) {
  const open = list.cases.filter((one) => one.status === "proposed");
  const decided = list.cases.filter(isCaseDecided);
  const [which, setWhich] = useState<"open" | "decided">(open.length || !decided.length ? "open" : "decided");
  const shown = which === "open" ? open : decided;
  return (
    <>
      <div class="on-screen stack">
        <Choices
          label="Which pages"
          value={which}
          onChoose={setWhich}
          options={[
            { value: "open", label: `Packet for the meeting: ${open.length} to decide` },
            { value: "decided", label: `Record of decisions: ${decided.length} decided` },
          ]}
        />
        {shown.length > 0 ? (
          <div>
            <Button primary onPress={() => print()}>
              Print, or save as PDF
            </Button>
          </div>
        ) : (
          <p>No case stands there yet.</p>
        )}
      </div>
      {shown.map((one) => (
        <CasePage key={one.id} one={one} list={list} />
      ))}
    </>
  );
}

/** Where the track is not to be looked at yet, the page asks about the grade first and keeps the rest for later (R24). */
function CasePage({ one, list }: { one: OneCase; list: CaseList }) {
  const { isBlind } = one;
  return (
    <article class="case-page" aria-label={one.name}>
      <h2>
        <Name>{one.name}</Name>
      </h2>
      <CaseFacts one={isBlind ? { ...one, blockers: [] } : one} />
      {isBlind ? <GradeQuestion one={one} /> : <CaseText one={one} list={list} />}
      {isBlind && (
        <p class="small">The track is decided once the grade is; what was written of it is in the case.</p>
      )}
      <CaseSteps steps={one.steps} />
      {isCaseDecided(one) && (
        <p class="small">
          People decided. Plumbline gives a case no score, rank, probability or minimum time; the marks of the
          cycle are context. {list.severity}
        </p>
      )}
    </article>
  );
}
