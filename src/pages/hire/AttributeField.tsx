/** One attribute: what each word means, in every scenario and in this one, the choice, and its line of evidence. */
import type { ComponentChildren } from "preact";
import { type AttributeMark, anchorWords, longestSaid } from "../../domain/hiring/scorecard";
import type { ScenarioTexts } from "../contract";
import { Choices } from "../parts/Choices";
import { TextField } from "../parts/TextField";
import { type CardDraft, evidenceOf, markOf } from "./cardDraft";
import { anchorsFor } from "./ScenarioText";

interface Props {
  texts: ScenarioTexts;
  scenario: string;
  name: string;
  draft: CardDraft;
}

export function AttributeField({ texts, scenario, name, draft }: Props) {
  const mark = draft.value[markOf(name)] ?? "";
  const { general, example } = anchorsFor(texts, scenario, name);
  const word = anchorWords.find((one) => one === mark);
  const options: { value: AttributeMark; label: ComponentChildren }[] = [
    ...anchorWords.map((value) => ({
      value,
      label: (
        <>
          <strong>{value}</strong>
          <span class="block small">{general?.[value]}</span>
        </>
      ),
    })),
    { value: "not seen", label: <strong>not seen</strong> },
  ];
  return (
    <div class="stack attribute">
      <Choices
        label={name}
        options={options}
        value={options.find(({ value }) => value === mark)?.value ?? null}
        onChoose={(value) => draft.change(markOf(name), value)}
      />
      {word && example?.[word] && (
        <p class="note">
          In this scenario, {word}: {example[word]}
        </p>
      )}
      <TextField
        label={mark === "not seen" ? `${name}: why it was not seen` : `${name}: what you saw`}
        value={draft.value[evidenceOf(name)] ?? ""}
        onInput={(text) => draft.change(evidenceOf(name), text)}
        onLeave={draft.saveNow}
        longest={longestSaid}
      />
    </div>
  );
}
