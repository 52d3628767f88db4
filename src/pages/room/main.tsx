/** Where the meeting's page starts. */
import { render } from "preact";
import { Room } from "./Room";
import "./style.css";

function start() {
  const place = document.getElementById("app");
  if (place) render(<Room />, place);
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
