/** The first screen: where the cycle stands, the next step, and what this person can open here. */
import { useState } from "preact/hooks";
import { dayInWords } from "../../../domain/dayInWords";
import { isOfReadiness } from "../../../domain/fileKinds";
import { saidOf, type View, viewOf } from "../../../domain/views";
import type { Whereabouts } from "../../contract";
import { useLoad } from "../../load/useLoad";
import { useReturning } from "../../load/useReturning";
import { Button } from "../../parts/Button";
import { Footer } from "../../parts/Footer";
import { Loaded } from "../../parts/Loaded";
import { Onward } from "../../parts/Onward";
import { PacketsBehind } from "../../parts/PacketsBehind";
import { Page } from "../../parts/Page";
import { Problems } from "../../parts/Problems";
import { Progress } from "../../parts/Progress";
import { Refused } from "../../parts/Refused";
import { type Answer, server } from "../../server";
import type { ViewProps } from "../../view";

/** The way back home need not wait for Google; only the next step does, which may be another by now. */
let seenBefore: Answer<Whereabouts> | null = null;

export function Home({ open }: ViewProps) {
  const [known] = useState(seenBefore);
  const load = useLoad(() => server.whereAmI({}), known);
  useReturning(() => load.refresh());
  const here = load.answer?.is === "value" ? load.answer.value : null;
  if (here) seenBefore = load.answer;
  return (
    <Page title={here?.cycle?.name || "Plumbline"}>
      <Loaded load={load} what="Looking at this file">
        {(where) => {
          const refusal = whyRefused(where);
          // What is the matter with the sheets that say who is who is said instead.
          if (refusal && where.problems.length > 0) return <Problems problems={where.problems} />;
          return refusal ? (
            <Refused message={refusal} email={where.you.email} />
          ) : (
            <Inside where={where} isFresh={load.answer !== known} open={open} />
          );
        }}
      </Loaded>
    </Page>
  );
}

/** Blank for those who have a part in this file; a published ladder is for everybody to read. */
function whyRefused({ you, file }: Whereabouts): string {
  if (you.role !== "nobody" || file.kind === "published ladder") return "";
  if (!you.email) {
    return "Google did not say who you are. Sign in with your work account, one account a browser profile, and open the file again.";
  }
  if (file.kind === "not set up") return `“${file.name}” is not set up yet. Whoever owns it does that first.`;
  if (file.kind === "packet") return `“${file.name}” is for somebody who signs in with another address.`;
  if (file.kind === "kit") return `“${file.name}” is for its interviewer alone, also before whoever made it.`;
  if (isOfReadiness(file.kind))
    return `“${file.name}” is for whoever made it, and those they chose. It is nothing of HR’s.`;
  return `“${file.name}” has no part for you. If it should, ask HR to add your address.`;
}

interface InsideProps extends ViewProps {
  where: Whereabouts;
  isFresh: boolean;
}

function Inside({ where, isFresh, open }: InsideProps) {
  const {
    cycle,
    you,
    file,
    progress,
    beside,
    lettersOut,
    toRead,
    toApprove,
    letters,
    cameBack,
    problems,
    next,
    stands,
    version,
  } = where;
  return (
    <>
      {cycle ? (
        <p class="small">
          {cycle.state}
          {cycle.cutOff && ` · people as of ${dayInWords(cycle.cutOff)}`}
        </p>
      ) : (
        <p>{stands}</p>
      )}
      {progress && (
        <Progress
          label={file.kind === "hub" ? "Own reports collected" : "Submitted"}
          done={progress.submitted}
          of={progress.of}
        />
      )}
      {cameBack?.map(({ view, says }) => (
        <Onward key={says} open={open} view={view} label={viewOf(view).label}>
          {says}
        </Onward>
      ))}
      {beside && <p class="small">{beside}</p>}
      {lettersOut && (
        <Onward open={open} view="letters" label="Letters">
          {lettersOut}
        </Onward>
      )}
      {cycle && cycle.state !== "Draft" && next?.view !== "packets" && where.views.includes("packets") && (
        <PacketsBehind open={open} />
      )}
      {toApprove && <Progress label="Cases with your word" done={toApprove.said} of={toApprove.of} />}
      {letters && <Progress label="Letters released" done={letters.released} of={letters.of} />}
      {toRead && <Progress label="Read and answered" done={toRead.answered} of={toRead.of} />}
      <Problems problems={problems} />
      {where.views.length > 6 && !cycle ? (
        <>
          <ViewList title="What you can do now" views={beforeCycles} isHub open={open} />
          <details>
            <summary>What comes with a cycle, and beside it</summary>
            <Steps views={where.views.filter((view) => !beforeCycles.includes(view))} open={open} />
          </details>
        </>
      ) : where.views.length > 6 ? (
        <Steps views={where.views} open={open} />
      ) : (
        <ViewList
          title="What you can do here"
          views={nextFirst(where)}
          isLocked={cycle?.state === "Locked"}
          open={open}
        />
      )}
      <p class="small">
        {[you.email, inWords[you.role] ?? you.role, file.name, `Plumbline ${version}`]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {next && isFresh && (
        <Footer>
          <Button primary onPress={() => open(next.view)}>
            {next.label}
          </Button>
        </Footer>
      )}
    </>
  );
}

const nextFirst = ({ views, next }: Whereabouts): readonly View[] =>
  next && views.includes(next.view) ? [next.view, ...views.filter((view) => view !== next.view)] : views;

const inWords: Readonly<Record<string, string>> = { hr: "HR", person: "", nobody: "" };

/** The headings of HR's list, in the order of a cycle. */
const steps = ["Prepare", "Gather ratings", "Calibrate and decide", "Read", "Hire"] as const;

/** All that HR has to do before the first cycle is open, in its order. */
const beforeCycles: readonly View[] = ["importPeople", "ladder", "cycle"];

const Steps = ({ views, open }: Pick<ListProps, "views" | "open">) => (
  <>
    {steps.map((step) => (
      <ViewList
        key={step}
        title={step}
        views={views.filter((view) => viewOf(view).step === step)}
        isHub
        open={open}
      />
    ))}
  </>
);

interface ListProps {
  title: string;
  views: readonly View[];
  isHub?: boolean;
  isLocked?: boolean;
  open: (view: View) => void;
}

function ViewList({ title, views, isHub, isLocked, open }: ListProps) {
  if (views.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul class="rows">
        {views.map((view) => {
          const said = saidOf(view, isHub ?? false);
          return (
            <li key={view}>
              <Button plain onPress={() => open(view)}>
                {said.label}
              </Button>
              <div class="small">{(isLocked && viewOf(view).onceLocked) || said.purpose}</div>
            </li>
          );
        })}
      </ul>
    </>
  );
}
