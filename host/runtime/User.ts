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
  getUserLoginId(): string {
    return this.getEmail();
  }
  toString(): string {
    return this.getEmail();
  }
}
define(User, "User", { toString: "" });

export const addressOf = (user: unknown) => (typeof user === "string" ? user : (user as User).getEmail());
