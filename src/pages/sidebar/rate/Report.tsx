/** One report being rated: loads it, then shows the form, or the submitted rating. */
import type { OpenReport } from "../../contract";
import { server } from "../../server";
import { Loaded } from "../parts/Loaded";
import { Name } from "../parts/Name";
import { Page } from "../parts/Page";
import { useLoad } from "../useLoad";
import { RatingForm } from "./RatingForm";
import { ReadOnlyRating } from "./ReadOnlyRating";

interface Props {
  rating: string;
  close: (message: string) => void;
}

export function Report({ rating, close }: Props) {
  const load = useLoad(() => server.openReport({ rating }));
  const report = load.answer?.is === "value" ? load.answer.value : null;
  if (report?.canEdit) {
    return <RatingForm report={report} close={close} />;
  }
  return (
    <Page
      title={report ? <Name>{report.person.name}</Name> : "Rate my reports"}
      back={{ label: "All reports", go: () => close("") }}
    >
      <Loaded load={load} what="Opening the report">
        {(value) => (
          <>
            <PersonLine person={value.person} />
            <ReadOnlyRating report={value} reopened={load.reload} close={close} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

export function PersonLine({ person }: { person: OpenReport["person"] }) {
  const track = person.track === "IC" ? "ic" : "m";
  return (
    <p class="small">
      {person.title}
      {person.level && (
        <>
          {" · "}
          <span class={track}>{person.level}</span>
        </>
      )}
      {person.timeInGrade && ` · ${person.timeInGrade} in grade`}
    </p>
  );
}
