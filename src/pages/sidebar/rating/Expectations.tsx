/** What the rubric says for one criterion: this level first, every next step below (R25), benchmarks to talk about. */
import type { OpenReport } from "../../contract";

type Criterion = OpenReport["criteria"][number];

/** Open until the rater closes it, then closed for the criteria and reports that follow: it is read once, not forty times. */
let seenWhenIsOpen = true;

export function Expectations({ criterion, person }: { criterion: Criterion; person: OpenReport["person"] }) {
  const { name, covers, here, next } = criterion;
  return (
    <>
      <h3>What {person.levelTitle || person.level} expects</h3>
      <p class="said">{here.expectation}</p>
      {here.seenWhen && (
        <details
          open={seenWhenIsOpen}
          onToggle={({ currentTarget }) => (seenWhenIsOpen = currentTarget.open)}
        >
          <summary>It counts as seen when</summary>
          <p class="said">{here.seenWhen}</p>
        </details>
      )}
      <details>
        <summary>What {name} covers</summary>
        <p>{covers}</p>
      </details>
      {next.length > 0 && (
        <details>
          <summary>{next.length === 1 ? "The next step" : "The next steps"}</summary>
          {next.map((step) => (
            <div key={step.level}>
              <h3>
                {step.title} · <span class={step.track === "IC" ? "ic" : "m"}>{step.level}</span>
              </h3>
              <p class="said">{step.expectation}</p>
            </div>
          ))}
        </details>
      )}
      {here.benchmarks.length > 0 && (
        <details>
          <summary>To talk about</summary>
          <ul class="rows">
            {here.benchmarks.map((benchmark) => (
              <li key={benchmark}>{benchmark}</li>
            ))}
          </ul>
          <p class="small">These open a conversation. They do not decide the mark.</p>
        </details>
      )}
    </>
  );
}
