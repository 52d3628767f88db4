/** Letters and notices for one candidate, filled in and ready to copy. */

import { dayInWords } from "../../domain/dayInWords";
import { filledIn } from "../../domain/hiring/scenario";
import type { CandidateList, ListedCandidate } from "../contract";
import { CopyText } from "../parts/CopyText";

interface Props {
  list: CandidateList;
  one: ListedCandidate;
}

export function HiringTexts({ list, one }: Props) {
  const scenario = list.scenarios.find(({ id }) => id === one.scenario);
  const plain = {
    candidate: one.name,
    opening: list.opening,
    day: dayInWords(one.on),
    keepUntil: dayInWords(one.keepUntil),
    thinkMinutes: String(list.thinkMinutes),
    sender: list.sender,
    sendAhead: scenario?.sendAhead ?? "",
    problem: scenario?.problem ?? "",
  };
  const keeping = list.texts.find(({ name }) => name === "What is kept")?.text ?? "";
  const facts = { ...plain, keeping: filledIn(keeping, plain) };
  if (list.texts.length === 0) return null;
  return (
    <>
      <h2>Texts to copy</h2>
      {list.texts.map(({ name, text }) => (
        <details key={name}>
          <summary>{name}</summary>
          <CopyText label={name} text={filledIn(text, facts)} verb="Copy" />
        </details>
      ))}
      <p class="small">Their wording stands on the sheet Texts; change it there.</p>
    </>
  );
}
