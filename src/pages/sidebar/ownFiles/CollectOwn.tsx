/** Collecting own files: first a look at what people wrote, then exactly what was shown. */

import { withDayInWords } from "../../../domain/dayInWords";
import type { OwnFileList, OwnPreview } from "../../contract";
import { useSlices } from "../../load/useSlices";
import { Button } from "../../parts/Button";
import { Footer } from "../../parts/Footer";
import { LongList } from "../../parts/LongList";
import { Name } from "../../parts/Name";
import { Page } from "../../parts/Page";
import { Progress } from "../../parts/Progress";
import { TroubleNote } from "../../parts/TroubleNote";
import { server } from "../../server";

const filesPerCall = 10;

type OwnFile = OwnPreview["files"][number];

export function CollectOwn({ people, close }: { people: OwnFileList["people"]; close: () => void }) {
  const look = useSlices(filesPerCall, (slice: readonly string[]) =>
    server.previewOwnFiles({ people: [...slice] }),
  );
  const take = useSlices(filesPerCall, (slice: readonly OwnFile[], request) =>
    server.collectOwnFiles({
      people: slice.map(({ person, fingerprint }) => ({ person, fingerprint })),
      request,
    }),
  );
  const found = look.results.flatMap(({ files }) => files);
  const count = found.reduce((sum, { entries }) => sum + entries.length, 0);
  const refused = found.reduce((sum, one) => sum + one.refused.length, 0);
  const merged = take.results.reduce((sum, one) => sum + one.merged, 0);
  const held = take.results.flatMap(({ files }) => files.filter(({ message }) => message));
  // Also files with nothing new: their people are told that HR has looked, and what was refused.
  const readable = found.filter(({ failure }) => !failure);
  return (
    <Page title="Collect own files" back={{ label: "Own files", go: close }}>
      {look.state !== "finished" && (
        <p>
          Reads {people.length} own {people.length === 1 ? "file" : "files"} and shows what is new. Nothing is
          written before you say so.
        </p>
      )}
      {look.state === "running" && <Progress label="Own files read" done={look.done} of={look.of} />}
      <TroubleNote trouble={look.trouble} retry={look.retry} />
      {look.state === "finished" && take.state === "idle" && (
        <>
          <p>
            {count || refused
              ? `${count} new or changed, ${refused} refused.`
              : "Nothing new: the workbook has all that was written."}{" "}
            {refused > 0 && "Those who wrote what was refused read the reason in their own file."}
          </p>
          <LongList
            items={found.filter((one) => one.entries.length || one.refused.length || one.failure)}
            show={(one) => <Found one={one} />}
          />
        </>
      )}
      {take.state !== "idle" && <Progress label="Own files collected" done={take.done} of={take.of} />}
      <p role="status">
        {take.state === "finished" &&
          `${merged} ${merged === 1 ? "entry is" : "entries are"} now in the workbook. Managers see them once their packets are updated.`}
      </p>
      <TroubleNote trouble={take.trouble} retry={take.retry} />
      {held.length > 0 && (
        <ul class="rows">
          {held.map(({ person, message }) => (
            <li key={person}>
              <Name>{people.find((one) => one.person === person)?.name ?? person}</Name>: {message}
            </li>
          ))}
        </ul>
      )}
      <Footer>
        {take.state === "finished" ? (
          <Button primary onPress={close}>
            Done
          </Button>
        ) : look.state === "finished" && count + refused === 0 ? (
          <Button primary onPress={close}>
            Done
          </Button>
        ) : look.state === "finished" ? (
          <Button
            primary
            onPress={() => take.start(readable)}
            busy={take.state === "running" && "Collecting…"}
          >
            {count ? `Collect ${count} ${count === 1 ? "entry" : "entries"}` : "Send the reasons"}
          </Button>
        ) : (
          <Button
            primary
            onPress={() => look.start(people.map(({ person }) => person))}
            busy={look.state === "running" && "Reading…"}
          >
            Look into the own files
          </Button>
        )}
      </Footer>
    </Page>
  );
}

const Found = ({ one: { name, entries, refused, failure } }: { one: OwnFile }) => (
  <>
    <Name>{name}</Name>
    {failure && <div class="trouble-text">{failure}</div>}
    {entries.map(({ id, isNew, what, text }) => (
      <div key={id}>
        <div class="small">
          {isNew ? "new" : "changed"} · {withDayInWords(what)}
        </div>
        <div class="said">
          <bdi>{text}</bdi>
        </div>
      </div>
    ))}
    {refused.map(({ row, reason }) => (
      <div key={row} class="trouble-text">
        Row {row}, refused: {reason}
      </div>
    ))}
  </>
);
