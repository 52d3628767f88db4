/** A person's own page: what the own file is, what they wrote, and what their level and every next step expect. */

import { dayInWords } from "../../domain/dayInWords";
import { compareLevels } from "../../domain/ladder/compareLevels";
import { findLevel, titleAndCode, wayInWords, waysOn } from "../../domain/ladder/ladder";
import type { OwnFilePage } from "../contract";
import { Button } from "../parts/Button";
import { Footer } from "../parts/Footer";
import { Loaded } from "../parts/Loaded";
import { isOver } from "../parts/momentOf";
import { OwnWordsLine } from "../parts/OwnWordsLine";
import { Page } from "../parts/Page";
import { Problems } from "../parts/Problems";
import { SideBySide } from "../parts/SideBySide";
import type { ViewProps } from "../view";
import type { OwnEntryShown } from "./OwnEntryForm";
import { useOwnFile } from "./useOwnFile";

export function OwnEvidence({ open }: ViewProps) {
  const { load, page, form, write } = useOwnFile(["evidence", "goal"]);
  if (form) return form;
  return (
    <Page back={{ label: "Home", go: () => open("home") }}>
      <Loaded load={load} what="Opening your file">
        {(value) => (
          <>
            <p>
              What you did and what came of it, and goals you agreed with your manager. Your manager reads it,
              marked as yours, once HR has collected it.
            </p>
            <p class="small">
              {value.collectedAt
                ? `HR last collected on ${dayInWords(value.collectedAt.slice(0, 10))}.`
                : "HR has not collected yet."}
              {value.due && ` ${inTime(value.due)}`}
            </p>
            <Problems problems={value.problems} />
            <Written page={value} change={write} />
            <Expectations page={value} />
          </>
        )}
      </Loaded>
      {page && (
        <Footer>
          <Button primary onPress={() => write("new")}>
            Write an entry
          </Button>
        </Footer>
      )}
    </Page>
  );
}

const inTime = (day: string): string =>
  isOver(day)
    ? `Ratings were due on ${dayInWords(day)}: what HR collects after rating has closed is kept for the next cycle.`
    : `In time for this cycle is what HR collects before rating closes; ratings are due on ${dayInWords(day)}.`;

interface WrittenProps {
  page: OwnFilePage;
  change: (entry: OwnEntryShown) => void;
}

function Written({ page, change }: WrittenProps) {
  const own = page.entries.filter(({ kind }) => kind !== "answer");
  if (!own.length)
    return <p>Nothing is written yet. Begin with what you would want remembered of this year.</p>;
  return (
    <ul class="rows">
      {own.map((entry) => (
        <li key={entry.id}>
          <OwnWordsLine words={entry} />
          <OwnEntryState entry={entry} />
          <Button plain label={`Change: ${entry.text}`} onPress={() => change(entry)}>
            Change
          </Button>
        </li>
      ))}
    </ul>
  );
}

export function OwnEntryState({ entry: { collected, notCollected } }: { entry: OwnEntryShown }) {
  return (
    <>
      {notCollected && <div class="trouble-text">{notCollected}</div>}
      <div class="small">
        {collected ? `Collected on ${dayInWords(collected)}` : "Waits for HR to collect it"}
      </div>
    </>
  );
}

function Expectations({ page: { texts, person, published } }: { page: OwnFilePage }) {
  const own = findLevel(texts, person.level);
  return (
    <>
      <h2>What is expected</h2>
      {published && (
        <p class="small">
          Every level stands in the{" "}
          <a href={published} target="_blank" rel="noopener noreferrer">
            published ladder
          </a>
          . Ask HR if it does not open.
        </p>
      )}
      {own && (
        <details>
          <summary>Your level: {titleAndCode(own)}</summary>
          {texts.cells
            .filter((cell) => cell.level === own.code && cell.expectation)
            .map(({ criterion, expectation }) => (
              <div key={criterion}>
                <h3>{criterion}</h3>
                <div class="said">{expectation}</div>
              </div>
            ))}
        </details>
      )}
      {waysOn(texts, person.level).map((level) => {
        const pair = compareLevels(texts, person.level, level.code);
        return (
          <details key={level.code}>
            <summary>
              {wayInWords(own, level)} beside yours: {titleAndCode(level)}
            </summary>
            {pair && <SideBySide pair={pair} />}
          </details>
        );
      })}
    </>
  );
}
