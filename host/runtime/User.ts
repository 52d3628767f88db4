/** A person as scripts see one. */
import { define, GoogleObject } from "./define";

export class User extends GoogleObject {
  readonly #email: string | (() => string);
  /** An address still to be asked for is a function. */
  constructor(email: string | (() => string)) {
    super();
    this.#email = email;
  }
  getEmail(): string {
    return typeof this.#email === "string" ? this.#email : this.#email();
  }
  getUserLoginId(): string {
    return this.getEmail();
  }
  override toString(): string {
    return this.getEmail();
  }
}
define(User, "User", { toString: "" });

export const addressOf = (user: unknown) => (typeof user === "string" ? user : (user as User).getEmail());
