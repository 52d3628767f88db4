// "Signed in as": changes who one is, and adds people.
import { useEffect, useRef, useState } from "preact/hooks";
import type { Person } from "../../world";

const another = "\0another";

export function PersonSwitch({
  people,
  as,
  onSwitch,
  onAdd,
}: {
  people: Person[];
  as: string;
  onSwitch: (email: string) => void;
  onAdd: (email: string) => Promise<void>;
}) {
  const [adding, setAdding] = useState(false);
  const [problem, setProblem] = useState("");
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const email = String(new FormData(event.currentTarget as HTMLFormElement).get("email")).trim();
    onAdd(email).then(
      () => setAdding(false),
      (error: Error) => setProblem(error.message),
    );
  };
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (adding) field.current?.focus();
  }, [adding]);
  const known = people.some(({ email }) => email === as);
  return (
    <div class="person">
      <label>
        Signed in as
        <select
          class="field"
          value={as}
          onChange={({ currentTarget }) => {
            if (currentTarget.value !== another) return onSwitch(currentTarget.value);
            currentTarget.value = as;
            setAdding(true);
          }}
        >
          {!known && <option value={as}>{as}</option>}
          {people.map(({ email, hidden }) => (
            <option key={email} value={email}>
              {hidden ? `${email} (Google hides the address)` : email}
            </option>
          ))}
          <option value={another}>Somebody else…</option>
        </select>
      </label>
      {adding && (
        <form class="person" onSubmit={submit}>
          <input
            class="field"
            name="email"
            type="email"
            required
            ref={field}
            aria-label="E-mail address of somebody else"
            placeholder="name@example.com"
          />
          <button class="button" type="submit">
            Sign in
          </button>
          <button class="button plain" type="button" onClick={() => setAdding(false)}>
            Cancel
          </button>
          <span role="alert">{problem}</span>
        </form>
      )}
    </div>
  );
}
