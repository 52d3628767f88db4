/** One entry of a person's own file, as it was written. */

import { dayInWords } from "../../domain/dayInWords";
import type { OwnWords } from "../../domain/rating/ownEntry";

const kinds: Readonly<Record<OwnWords["kind"], string>> = {
  "": "Evidence",
  evidence: "Evidence",
  goal: "Goal agreed",
  answer: "Answer to the letter",
};

export function OwnWordsLine({ words: { kind, date, criterion, text, link } }: { words: OwnWords }) {
  const when = date && (kind === "goal" ? `by ${dayInWords(date)}` : dayInWords(date));
  return (
    <div>
      <div class="said">
        <bdi>{text}</bdi>
      </div>
      <div class="small">
        {[kinds[kind], criterion, when].filter(Boolean).join(" · ")}{" "}
        {link && (
          <a href={link} rel="noopener noreferrer">
            {link}
          </a>
        )}
      </div>
    </div>
  );
}
