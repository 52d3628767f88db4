/** The rater's reports with every step that exists for each (R25), none of them recommended. */

import type { ProposalList } from "../../contract";
import { Button } from "../../parts/Button";
import { FoundList, type Search } from "../../parts/FoundList";
import { Name } from "../../parts/Name";
import { Problems } from "../../parts/Problems";
import type { ChosenStep } from "./chosenStep";

interface Props {
  list: ProposalList;
  search: Search;
  choose: (step: ChosenStep) => void;
}

export function StepList({ list, search, choose }: Props) {
  if (list.reports.length === 0) {
    return (
      <>
        <Problems problems={list.problems} />
        <p>{list.whyNot || "You have no reports in this cycle, so there is nobody to propose."}</p>
      </>
    );
  }
  return (
    <>
      {list.whyNot ? (
        <p class="note">{list.whyNot}</p>
      ) : (
        <p>A case looks at the proposed level: is its expectation already met, criterion by criterion?</p>
      )}
      <Problems problems={list.problems} />
      <FoundList
        label="Find by name or level"
        search={search}
        items={list.reports}
        wordsOf={({ name, title, level }) => [name, title, level]}
        show={(report) => (
          <>
            <Name>{report.name}</Name>
            <div class="small">
              {report.title} · {report.level}
            </div>
            {report.steps.length === 0 && <div class="small">No further level on the ladder.</div>}
            {report.steps.map(({ level, title, kind, status }) => (
              <div key={level} class="line">
                <Button
                  plain
                  label={`${title}, ${kind}, for ${report.name}`}
                  onPress={() => choose({ person: report.person, level })}
                >
                  {title} ({level})
                </Button>
                <span class="small">{status ? <strong>{status}</strong> : kind}</span>
              </div>
            ))}
          </>
        )}
      />
    </>
  );
}
