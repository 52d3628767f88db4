/** The two groups that are compared; who they are is the caller's business. */

export type Group = "a" | "b";
