/** People's own files: opened before rating, brought up to date, and collected; who has one and how it stands. */
import { useState } from "preact/hooks";
import { dayInWords } from "../../../domain/dayInWords";
import type { OwnFileList } from "../../contract";
import { useLoad } from "../../load/useLoad";
import { useSlices } from "../../load/useSlices";
import { Button } from "../../parts/Button";
import { Footer } from "../../parts/Footer";
import { FoundList, type Search } from "../../parts/FoundList";
import { HandOver } from "../../parts/HandOver";
import { Loaded } from "../../parts/Loaded";
import { Name } from "../../parts/Name";
import { Page } from "../../parts/Page";
import { Problems } from "../../parts/Problems";
import { Progress } from "../../parts/Progress";
import { TroubleNote } from "../../parts/TroubleNote";
import { server } from "../../server";
import type { ViewProps } from "../../view";
import { CollectOwn } from "./CollectOwn";

const filesPerCall = 10;

export function OwnFiles({ open }: ViewProps) {
  const [isCollecting, setCollecting] = useState(false);
  const search = useState("");
  const load = useLoad(() => server.ownFiles({}));
  const work = useSlices(filesPerCall, async (people: readonly string[], request) => {
    const answer = await server.createOwnFiles({ people: [...people], request });
    if (answer.is === "value") await load.refresh();
    return answer;
  });
  const list = load.answer?.is === "value" ? load.answer.value : null;
  const opened = list?.people.filter(({ file }) => file) ?? [];
  const missing = list?.people.filter(({ file, whyClosed }) => !file && !whyClosed) ?? [];
  const waiting = opened.filter(({ needsUpdate }) => needsUpdate);
  const start = (people: OwnFileList["people"]) => work.start(people.map(({ person }) => person));
  const busy = work.state === "running" && "Working…";
  if (isCollecting)
    return (
      <CollectOwn
        people={opened}
        close={() => {
          setCollecting(false);
          load.refresh();
        }}
      />
    );
  return (
    <Page back={{ label: "Home", go: () => open("home") }}>
      <Loaded load={load} what="Reading the own files">
        {(value) => (
          <>
            <p>
              An own file for each PM: what the level and every next step expect, own evidence, goals agreed,
              and later the letter. Only that person and HR can open it; the manager reads what was collected.
            </p>
            <Problems problems={value.problems} />
            <HandOver
              what="own files"
              readers="people"
              files={opened.map(({ person, file }) => ({ id: person, madeBy: file?.madeBy ?? "" }))}
              leftOpen={value.people.map(({ name, oldFiles }) => ({ name, links: oldFiles }))}
              pass={(people, request) => server.passOnOwnFiles({ people, request })}
              refresh={load.refresh}
            />
            <People
              list={value}
              search={search}
              failed={failuresOf(work.results)}
              start={work.state === "running" ? undefined : (one) => start([one])}
            />
          </>
        )}
      </Loaded>
      <TroubleNote trouble={work.trouble} retry={work.retry} />
      {list && list.people.length > 0 && (
        <Footer
          status={
            work.state === "running" ? (
              <Progress label="Own files" done={work.done} of={work.of} />
            ) : (
              statusOf(missing.length, waiting.length)
            )
          }
        >
          {waiting.length > 0 ? (
            <Button primary onPress={() => start(waiting)} busy={busy}>
              Update {waiting.length}
            </Button>
          ) : (
            missing.length > 0 && (
              <Button primary onPress={() => start(missing)} busy={busy}>
                Open {missing.length} own {missing.length === 1 ? "file" : "files"}
              </Button>
            )
          )}
          {opened.length > 0 && (
            <Button primary={!waiting.length && !missing.length} onPress={() => setCollecting(true)}>
              Collect
            </Button>
          )}
        </Footer>
      )}
    </Page>
  );
}

const statusOf = (missing: number, waiting: number): string =>
  [missing && `${missing} not opened yet`, waiting && `${waiting} to update`].filter(Boolean).join(", ") ||
  "Everybody has an up-to-date file.";

const failuresOf = (
  slices: readonly { results: readonly { person: string; state: string; message: string }[] }[],
): ReadonlyMap<string, string> =>
  new Map(
    slices.flatMap(({ results }) =>
      results
        .filter(({ state }) => state === "failed")
        .map(({ person, message }) => [person, message] as const),
    ),
  );

interface PeopleProps {
  list: OwnFileList;
  search: Search;
  failed: ReadonlyMap<string, string>;
  /** Opens one person's file; undefined while others are being opened. */
  start: ((one: OnePerson) => void) | undefined;
}

type OnePerson = OwnFileList["people"][number];

function People({ list, search, failed, start }: PeopleProps) {
  if (list.people.length === 0)
    return <p>Nobody on People has a level of the ladder yet. Import people first.</p>;
  return (
    <FoundList
      label="Find by name or level"
      search={search}
      items={[...list.people.filter(({ file }) => file), ...list.people.filter(({ file }) => !file)]}
      wordsOf={({ name, level }) => [name, level]}
      show={(one) => <Person one={one} failure={failed.get(one.person)} start={start} />}
    />
  );
}

interface PersonProps extends Pick<PeopleProps, "start"> {
  one: OnePerson;
  failure: string | undefined;
}

function Person({ one, failure, start }: PersonProps) {
  const { name, level, file, whyClosed, needsUpdate, closesTo, collectedAt, entries } = one;
  return (
    <>
      <div class="line">
        {file && !file.madeBy ? (
          <a href={file.url} target="_blank" rel="noopener noreferrer">
            <Name>{name}</Name>
          </a>
        ) : (
          <Name>{name}</Name>
        )}
        {file || whyClosed || !start ? (
          <span>{file ? `${entries} collected` : "No own file"}</span>
        ) : (
          <Button plain label={`Open a file for ${name}`} onPress={() => start(one)}>
            Open a file
          </Button>
        )}
      </div>
      <div class="small">
        {[
          level,
          file &&
            (collectedAt ? `last collected ${dayInWords(collectedAt.slice(0, 10))}` : "not collected yet"),
          needsUpdate && "needs an update",
          file?.madeBy && `made by ${file.madeBy}, who alone can update and collect it`,
        ]
          .filter(Boolean)
          .join(" · ")}
      </div>
      {whyClosed && <div class="small">{whyClosed} Nobody but HR can open a file for this person.</div>}
      {closesTo.length > 0 && <div class="small">Will be closed to {closesTo.join(", ")}.</div>}
      {failure && <div class="trouble-text">{failure}</div>}
    </>
  );
}
