/** One scenario as its interviewer reads it: the problem, facts to give, two good answers, stumbles, and the anchors. */
import { anyScenario } from "../../domain/hiring/scenario";
import { anchorWords } from "../../domain/hiring/scorecard";
import type { ScenarioTexts } from "../contract";

interface Props {
  texts: ScenarioTexts;
  scenario: ScenarioTexts["scenarios"][number];
}

export const ScenarioText = ({ texts, scenario }: Props) => (
  <>
    <h2>The problem</h2>
    <div class="said">{scenario.problem}</div>
    <h2>If the candidate asks</h2>
    <div class="said">{scenario.ifAsked}</div>
    <h2>What a sound answer covers</h2>
    <div class="said">{scenario.sound}</div>
    <AnswerTexts scenario={scenario} />
    <h2>Typical stumbles</h2>
    <ul class="points">
      {scenario.stumbles.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
    <h2>What good looks like</h2>
    {texts.attributes.map((name) => (
      <details key={name}>
        <summary>{name}</summary>
        <AnchorTexts texts={texts} scenario={scenario.id} attribute={name} />
      </details>
    ))}
  </>
);

export const AnswerTexts = ({ scenario }: Pick<Props, "scenario">) => (
  <>
    <details>
      <summary>One good answer</summary>
      <div class="said">{scenario.answerOne}</div>
    </details>
    <details>
      <summary>Another good answer</summary>
      <div class="said">{scenario.answerTwo}</div>
    </details>
  </>
);

/** What a word means for an attribute: in every scenario, and in this one. */
export function anchorsFor({ anchors }: ScenarioTexts, scenario: string, attribute: string) {
  const of = (wanted: string) =>
    anchors.find((one) => one.scenario === wanted && one.attribute === attribute);
  return { general: of(anyScenario), example: of(scenario) };
}

function AnchorTexts({
  texts,
  scenario,
  attribute,
}: Pick<Props, "texts"> & { scenario: string; attribute: string }) {
  const { general, example } = anchorsFor(texts, scenario, attribute);
  return (
    <dl>
      {anchorWords.map((word) => (
        <div key={word}>
          <dt class="anchor-word">{word}</dt>
          <dd class="anchor-said">
            {general?.[word]}
            {example?.[word] && <p class="small">Here: {example[word]}</p>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
