/** Who may open a spreadsheet, and change it. */
import { call } from "../bridge";
import { fileIdOf, type GoogleSpreadsheet, type MethodsOf } from "../places";
import { addressOf, User } from "../User";

interface People {
  owner: string;
  editors: string[];
  viewers: string[];
}

const peopleOf = (file: object) => call<People>("spreadsheet.people", fileIdOf(file));

function share(file: object, users: unknown[], role: "editor" | "viewer" | null): void {
  for (const user of users) call("spreadsheet.share", fileIdOf(file), addressOf(user), role);
}

const sharing = (role: "editor" | "viewer" | null) =>
  function (this: object, user: unknown) {
    share(this, [user], role);
    return this;
  };

export const people: MethodsOf<GoogleSpreadsheet> = {
  getOwner() {
    const { owner } = peopleOf(this);
    return owner ? new User(owner) : null;
  },
  getEditors() {
    return peopleOf(this).editors.map((email) => new User(email));
  },
  getViewers() {
    return peopleOf(this).viewers.map((email) => new User(email));
  },
  addEditor: sharing("editor"),
  addViewer: sharing("viewer"),
  removeEditor: sharing(null),
  removeViewer: sharing(null),
  addEditors(users: string[]) {
    share(this, users, "editor");
    return this;
  },
  addViewers(users: string[]) {
    share(this, users, "viewer");
    return this;
  },
};
