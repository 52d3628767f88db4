/** Letters in the name of whoever is calling; google/ has the body. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

export interface Mail {
  /** How many people can still be written to today; null where the permission to send was not given. */
  remaining(): number | null;
  /** @returns why Google refused it; blank when it was sent */
  send(letter: Letter): string;
}
