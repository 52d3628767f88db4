/** Before the exercise: what the candidate got, what they asked for, and minutes to think that nobody watches. */
import { dayInWords } from "../../domain/dayInWords";
import { Button } from "../parts/Button";
import { Footer } from "../parts/Footer";
import { today } from "../parts/momentOf";
import { SaveStatus } from "../parts/SaveStatus";
import type { PartProps } from "./interviewPart";
import { AnswerTexts } from "./ScenarioText";

export function BeforeExercise({ kit, card, scenario, draft, go }: PartProps) {
  const minutes = kit.thinkMinutes === 1 ? "1 minute" : `${kit.thinkMinutes} minutes`;
  return (
    <>
      {card.on > today() && (
        <p class="note">Planned for {dayInWords(card.on)}, a day that is still to come.</p>
      )}
      <h2>The candidate asked for</h2>
      <div class="said">
        <bdi>{card.adjustments || "Nothing."}</bdi>
      </div>
      {card.adjustments && (
        <p class="small">
          See that it is there before you begin. Where it differs from what follows, this counts. It has no
          influence on a mark.
        </p>
      )}
      <h2>To begin</h2>
      <ol class="points">
        <li>Say who you are, and that every interviewer uses the same sheet.</li>
        <li>Say that there are several good answers and that questions are welcome.</li>
        <li>
          Give the candidate {minutes} alone with the page: leave the room, or turn off camera and sound.
          Being watched while thinking makes some people do worse than they do in the job.
        </li>
        <li>Come back, and start the time when the candidate begins. The minutes alone do not count.</li>
      </ol>
      {scenario ? (
        <>
          <h2>{scenario.title}</h2>
          <details>
            <summary>What was sent a week ahead</summary>
            <div class="said">{`${scenario.sendAhead}\n\n${scenario.problem}`}</div>
          </details>
          <details>
            <summary>What a sound answer covers</summary>
            <div class="said">{scenario.sound}</div>
          </details>
          <AnswerTexts scenario={scenario} />
        </>
      ) : (
        <p class="note trouble">
          The scenario of this interview is not in the kit. Ask whoever made the kit to update it.
        </p>
      )}
      <Footer status={<SaveStatus draft={draft} />}>
        <Button primary onPress={() => go("During")}>
          On to the exercise
        </Button>
      </Footer>
    </>
  );
}
