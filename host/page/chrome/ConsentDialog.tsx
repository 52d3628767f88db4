// What this person allows the add-on: Google lets people leave out single permissions.
import { useEffect, useState } from "preact/hooks";
import { type Consent, host } from "../api";
import { FormDialog } from "./FormDialog";

type Props = { as: string; onClose: () => void; onFail: (error: Error) => void };

/** userinfo.email of https://www.googleapis.com/auth/userinfo.email */
const short = (scope: string) => scope.replace(/^.*\/auth\//, "");

export function ConsentDialog({ as, onClose, onFail }: Props) {
  const [scopes, setScopes] = useState<Consent[] | null>(null);
  useEffect(() => void host.consent(as).then(setScopes, onFail), [as]);
  if (!scopes) return null;
  const save = (field: (name: string) => string) => {
    const denied = scopes.map(({ scope }) => scope).filter((scope) => field(scope) !== "on");
    void host.setConsent(as, denied).then(onClose, onFail);
  };
  return (
    <FormDialog title="Permissions" send="Save" onSend={save} onClose={onClose}>
      <p>
        What {as} allows the add-on, as on Google’s consent page. Calls that need something else fail for this
        person.
      </p>
      {scopes.length === 0 && <p class="quiet">The add-on asks for nothing by name.</p>}
      {scopes.map(({ scope, allowed }) => (
        <label key={scope} class="check">
          <input type="checkbox" name={scope} checked={allowed} />
          {short(scope)}
        </label>
      ))}
    </FormDialog>
  );
}
