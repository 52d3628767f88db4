/** A person as scripts see one. */
import { define } from "./define";

export class User {
  readonly #email: string | (() => string);
  /** An address still to be asked for is a function. */
  constructor(email: string | (() => string)) {
    this.#email = email;
  }
  getEmail(): string {
    return typeof this.#email === "string" ? this.#email : this.#email();
  }
}

define<GoogleAppsScript.Base.User, User>(User, "User", {});
