/** What is said above any view: that the browser is offline, for whom a change waits, and what the server noticed. */
import { useEffect, useState } from "preact/hooks";
import type { Problem } from "../../domain/problem";
import { useOnline } from "../load/useOnline";
import { onNotices, onWaiting } from "../server";
import { Button } from "./Button";
import { LongList } from "./LongList";

export function Banners() {
  const [notices, setNotices] = useState<readonly Problem[]>([]);
  useEffect(() => onNotices((more) => setNotices((before) => [...before, ...more])), []);
  const [waiting, setWaiting] = useState("");
  useEffect(() => onWaiting(setWaiting), []);
  const online = useOnline();
  return (
    <div role="status">
      {!online && (
        <div class="banner">You are offline. What you type stays here until the connection is back.</div>
      )}
      {waiting && <div class="banner">{waiting} Your change goes on by itself.</div>}
      {notices.length > 0 && (
        <div class="banner">
          <LongList items={notices} show={({ message }) => message} />
          <Button plain onPress={() => setNotices([])}>
            Dismiss
          </Button>
        </div>
      )}
    </div>
  );
}
