// Who may open a workbook, and how: add people, change what they may do, take their access away.
import { useEffect, useState } from "preact/hooks";
import type { FileDetails } from "../../api";
import type { Person } from "../../world";
import { host } from "../api";
import { ModalDialog } from "./ModalDialog";

type Role = "editor" | "viewer";
type Change = (email: string, role: Role | null) => Promise<void>;

const roles: [Role, string][] = [
  ["editor", "Editor"],
  ["viewer", "Viewer"],
];
const words = { owner: "Owner", editor: "Editor", viewer: "Viewer" };

function RoleField({
  label,
  value,
  onChange,
}: {
  label: string;
  value?: Role;
  onChange?: (role: Role) => void;
}) {
  return (
    <select
      class="field"
      name="role"
      aria-label={label}
      value={value}
      onChange={({ currentTarget }) => onChange?.(currentTarget.value as Role)}
    >
      {roles.map(([role, word]) => (
        <option key={role} value={role}>
          {word}
        </option>
      ))}
    </select>
  );
}

function AddPerson({ known, onAdd }: { known: Person[]; onAdd: Change }) {
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const data = new FormData(form);
    onAdd(String(data.get("email")), data.get("role") as Role).then(
      () => form.reset(),
      () => undefined,
    );
  };
  return (
    <form class="add-person" onSubmit={add}>
      <label>
        Add somebody
        <input
          class="field"
          name="email"
          type="email"
          required
          list="known-people"
          placeholder="name@example.com"
        />
      </label>
      <datalist id="known-people">
        {known.map(({ email }) => (
          <option key={email} value={email} />
        ))}
      </datalist>
      <RoleField label="What they may do" />
      <button class="button primary" type="submit">
        Share
      </button>
    </form>
  );
}

function Access({ as, people, onChange }: { as: string; people: FileDetails["people"]; onChange?: Change }) {
  return (
    <ul class="access" aria-label="People with access">
      {people.map(({ email, role }) => (
        <li key={email}>
          <span>
            {email}
            {email === as && <span class="quiet"> (you)</span>}
          </span>
          {onChange && role !== "owner" ? (
            <>
              <RoleField
                label={`What ${email} may do`}
                value={role}
                onChange={(next) => void onChange(email, next).catch(() => undefined)}
              />
              <button
                type="button"
                class="button plain"
                aria-label={`Remove ${email}`}
                onClick={() => void onChange(email, null).catch(() => undefined)}
              >
                Remove
              </button>
            </>
          ) : (
            <span class="quiet">{words[role]}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

type Props = { as: string; id: string; details: FileDetails; onClose: () => void; onLeft: () => void };

/** `onLeft` is called when a person has taken away the own access. */
export function ShareDialog({ as, id, details, onClose, onLeft }: Props) {
  const [known, setKnown] = useState<Person[]>([]);
  const [said, setSaid] = useState<{ text: string; failed?: boolean }>({ text: "" });
  useEffect(() => void host.people().then(setKnown, () => undefined), []);
  const { name, people } = details;
  const mayShare = people.some(({ email, role }) => email === as && role !== "viewer");
  const change: Change = async (email, role) => {
    const address = email.trim().toLowerCase();
    try {
      await host.share(as, id, address, role);
    } catch (error) {
      setSaid({ text: (error as Error).message, failed: true });
      throw error;
    }
    if (role === null && email === as) return onLeft();
    setSaid({
      text: role
        ? `${address} is now ${role === "editor" ? "an editor" : "a viewer"}.`
        : `${address} has no access any more.`,
    });
  };
  const others = known.filter(({ email }) => !people.some((person) => person.email === email));
  return (
    <ModalDialog label={`Share ${name}`} onClose={onClose}>
      <div class="message">
        <h2>Share “{name}”</h2>
        {mayShare ? (
          <AddPerson known={others} onAdd={change} />
        ) : (
          <p class="quiet">Only people who may edit this workbook can change who it is shared with.</p>
        )}
        <p class={said.failed ? "failed" : "quiet"} role={said.failed ? "alert" : "status"}>
          {said.text}
        </p>
        <h3>People with access</h3>
        <Access as={as} people={people} onChange={mayShare ? change : undefined} />
        <div class="buttons">
          <button class="button" type="button" onClick={onClose}>
            Done
          </button>
        </div>
      </div>
    </ModalDialog>
  );
}
