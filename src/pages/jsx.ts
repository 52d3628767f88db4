/** What JSX becomes in the shipped page; the build puts it into every file. */
export { Fragment, h } from "preact";
