// The files the person signed in may open, as in Google Drive.
import type { ComponentChildren } from "preact";
import { useCallback, useEffect, useState } from "preact/hooks";
import type { FileEntry } from "../../api";
import type { Person } from "../../world";
import { host, listen } from "../api";
import { addressOf } from "./usePlace";

function sharedWith({ editors, viewers, owner }: FileEntry): string {
  const others = [
    ...editors.filter((email) => email !== owner),
    ...viewers.map((email) => `${email} (may view)`),
  ];
  if (others.length === 0) return "Only the owner";
  return others.length > 3
    ? `${others.slice(0, 3).join(", ")} and ${others.length - 3} more`
    : others.join(", ");
}

const when = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
const changedAt = (modified: string) => when.format(new Date(modified));

const matches = ({ name, owner }: FileEntry, wanted: string) =>
  `${name} ${owner}`.toLowerCase().includes(wanted.trim().toLowerCase());

/** Latest first, as in Drive. */
const byDate = (a: FileEntry, b: FileEntry) => (a.modified < b.modified ? 1 : -1);

function FoundFiles({ files, ...table }: Parameters<typeof FileTable>[0]) {
  const [wanted, setWanted] = useState("");
  const found = files.filter((file) => matches(file, wanted)).sort(byDate);
  return (
    <>
      <label class="find">
        Find a workbook
        <input
          class="field"
          type="search"
          value={wanted}
          onInput={({ currentTarget }) => setWanted(currentTarget.value)}
        />
      </label>
      {found.length > 0 ? (
        <FileTable files={found} {...table} />
      ) : (
        <p class="empty" role="status">
          No workbook has “{wanted.trim()}” in its name or its owner’s address.
        </p>
      )}
    </>
  );
}

function FileTable({ files, as, onOpen }: { files: FileEntry[]; as: string; onOpen: (id: string) => void }) {
  return (
    <table class="files">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Owner</th>
          <th scope="col" class="shared">
            Shared with
          </th>
          <th scope="col" class="changed">
            Changed
          </th>
        </tr>
      </thead>
      <tbody>
        {files.map((file) => (
          <tr key={file.id}>
            <td>
              <a
                href={addressOf({ as, file: file.id })}
                onClick={(event) => {
                  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                  event.preventDefault();
                  onOpen(file.id);
                }}
              >
                {file.name}
              </a>
            </td>
            <td>{file.owner === as ? "me" : file.owner}</td>
            <td class="shared quiet">{sharedWith(file)}</td>
            <td class="changed quiet">
              <time dateTime={file.modified}>{changedAt(file.modified)}</time>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function NewFile({ onCreate }: { onCreate: (name: string) => void }) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onCreate(
      String(new FormData(event.currentTarget as HTMLFormElement).get("name")).trim() ||
        "Untitled spreadsheet",
    );
  };
  return (
    <form class="new-file" onSubmit={submit}>
      <label>
        Name of a new workbook
        <input class="field" name="name" placeholder="Untitled spreadsheet" maxLength={200} />
      </label>
      <button class="button" type="submit">
        Create empty workbook
      </button>
    </form>
  );
}

function Trash({ files, onRestore }: { files: FileEntry[]; onRestore: (id: string) => void }) {
  return (
    <details class="trash">
      <summary>In the trash ({files.length})</summary>
      <ul>
        {files.map(({ id, name }) => (
          <li key={id}>
            <span>{name}</span>
            <button
              type="button"
              class="button"
              aria-label={`Take ${name} out of the trash`}
              onClick={() => onRestore(id)}
            >
              Take out
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Whom to sign in as, and what there is to try as them. */
function Cast({ people, as, onSwitch }: Pick<ListProps, "people" | "as" | "onSwitch">) {
  const cast = people.filter(({ about }) => about);
  if (cast.length === 0) return null;
  return (
    <section class="cast" aria-labelledby="cast">
      <h2 id="cast">Start here</h2>
      <ul>
        {cast.map(({ email, about }) => (
          <li key={email}>
            <button
              type="button"
              class="button"
              aria-pressed={email === as}
              aria-label={`Sign in as ${email}`}
              onClick={() => onSwitch(email)}
            >
              {email}
            </button>
            <span>{about}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Props = { as: string; onOpen: (id: string) => void };
type ListProps = Props & {
  people: readonly Person[];
  onSwitch: (email: string) => void;
  person: ComponentChildren;
};

function Drive({ as, onOpen }: Props) {
  const [files, setFiles] = useState<FileEntry[] | null>(null);
  const [trash, setTrash] = useState<FileEntry[]>([]);
  const [problem, setProblem] = useState("");
  const fail = useCallback((error: Error) => setProblem(error.message), []);
  const load = useCallback(() => {
    void host.files(as).then(setFiles, fail);
    void host.trash(as).then(setTrash, fail);
  }, [as, fail]);
  useEffect(() => {
    load();
    return listen(as, (event) => event?.kind !== "ui" && load());
  }, [as, load]);
  return (
    <div class="drive-inner">
      <NewFile onCreate={(name) => void host.createFile(as, name).then(({ id }) => onOpen(id), fail)} />
      {problem && <p role="alert">{problem}</p>}
      {files?.length === 0 && (
        <p class="empty">
          Nothing is shared with this person. Create an empty workbook, or sign in as somebody else.
        </p>
      )}
      {files && files.length > 0 && <FoundFiles files={files} as={as} onOpen={onOpen} />}
      {trash.length > 0 && (
        <Trash files={trash} onRestore={(id) => void host.trashFile(as, id, false).then(load, fail)} />
      )}
    </div>
  );
}

/** Another person never sees the list of the one before, not even for a moment. */
export function FileList({ person, people, onSwitch, ...drive }: ListProps) {
  useEffect(() => {
    document.title = "Local files";
  }, []);
  return (
    <>
      <header class="top">
        <h1>Files</h1>
        {person}
      </header>
      <main class="drive">
        <Cast people={people} as={drive.as} onSwitch={onSwitch} />
        <Drive key={drive.as} {...drive} />
      </main>
    </>
  );
}
