// Starts the page of the local host.
import { render } from "preact";
import { App } from "./chrome/App";

const page = document.getElementById("page");
if (page) render(<App />, page);
