/** In a kit: the interviewer's candidates, each with how far the own scorecard is. */
import { useState } from "preact/hooks";
import { dayInWords } from "../../domain/dayInWords";
import { useLoad } from "../load/useLoad";
import { Loaded } from "../parts/Loaded";
import { LongList } from "../parts/LongList";
import { Name } from "../parts/Name";
import { OpenRow } from "../parts/OpenRow";
import { Page } from "../parts/Page";
import { Problems } from "../parts/Problems";
import { server } from "../server";
import type { ViewProps } from "../view";
import { InterviewForm } from "./InterviewForm";
import { SubmittedCard } from "./SubmittedCard";

export function InterviewList({ open }: ViewProps) {
  const load = useLoad(() => server.interviews({}));
  const [chosen, setChosen] = useState<string | null>(null);
  const kit = load.answer?.is === "value" ? load.answer.value : null;
  const card = kit?.cards.find(({ id }) => id === chosen);
  const back = {
    label: "Interviews",
    go: () => {
      setChosen(null);
      load.refresh();
    },
  };
  if (kit && card)
    return card.status === "submitted" ? (
      <SubmittedCard card={card} attributes={kit.attributes} refresh={load.refresh} back={back} />
    ) : (
      <InterviewForm key={card.id} kit={kit} card={card} submitted={load.refresh} close={back.go} />
    );
  return (
    <Page back={{ label: "Home", go: () => open("home") }}>
      <Loaded load={load} what="Reading your interviews">
        {({ opening, cards, scenarios, problems }) => (
          <>
            <p class="small">
              <Name>{opening}</Name>
            </p>
            <Problems problems={problems} />
            <p>
              {cards.length
                ? "Nobody reads what you write before every interviewer has submitted, and you read nobody else's."
                : "No candidate yet. They appear here once an interview with you is planned."}
            </p>
            <LongList
              items={cards}
              show={({ id, name, on, scenario, status, isTypedOver }) => (
                <OpenRow
                  name={name}
                  open={() => setChosen(id)}
                  right={isTypedOver ? "to read again" : standings[status]}
                >
                  {[dayInWords(on), scenarios.find((one) => one.id === scenario)?.title]
                    .filter(Boolean)
                    .join(" · ")}
                </OpenRow>
              )}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}

const standings = { open: "not begun", draft: "begun", submitted: "submitted" } as const;
