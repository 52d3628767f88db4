/** What to tell a person when Google, and not Plumbline, answered with an error. */

export interface Failure {
  readonly title: string;
  /** What happened and what to do now. */
  readonly message: string;
  /** Trying again won't do: the person has to see to it first. */
  readonly isYours?: true;
}

const offline = {
  sign: /NetworkError|connection failure|HTTP 0/i,
  title: "The connection is gone",
  message: "Nothing on this page is lost. Try again when you are back online.",
};

const failures: readonly (Failure & { readonly sign: RegExp })[] = [
  {
    sign: /PERMISSION_DENIED/,
    title: "Google did not let this sidebar in",
    message:
      "Usually the browser is signed in to several Google accounts. Open this file in a browser profile or private window that is signed in only to the account it is shared with. The sheets work meanwhile: in a packet, the sheet Ratings is made for rating without the sidebar.",
    isYours: true,
  },
  {
    sign: /permission to access the requested document/i,
    title: "This file is not shared with you any more",
    message:
      "HR closed it, or your reports are somebody else’s now; ask HR. What you typed stays here: copy it before you close this page.",
    isYours: true,
  },
  {
    sign: /authori[sz]ation is required|do not have permission|does not have permission/i,
    title: "Google asks for your permission again",
    message: "Close this sidebar, open it again from Extensions ▸ Plumbline and allow what Google lists.",
    isYours: true,
  },
  {
    sign: /maximum execution time|timed out/i,
    title: "Google stopped the work at its time limit",
    message: "What was finished is kept. Try again to continue.",
  },
  offline,
];

const unknown: Failure = {
  title: "Google gave no proper answer",
  message: "It is safe to try again: whatever was already saved is not saved twice.",
};

/** Recognises an error handed to a failure handler; anything unrecognised is worth another try. */
export function failureFrom(error: unknown): Failure {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const known = failures.find((failure) => failure.sign.test(text));
  return known ?? (navigator.onLine ? unknown : offline);
}
