/** What is shown in place of a value: problems, a refusal or a failure, with a way to try again. */

import type { ComponentChildren } from "preact";
import type { Trouble } from "../server";
import { Button } from "./Button";
import { InView } from "./InView";
import { Problems } from "./Problems";
import { Refused } from "./Refused";

interface Props {
  trouble: Trouble | null;
  retry?: () => void;
  /** What to know beside a failure of Google's. */
  children?: ComponentChildren;
}

export function TroubleNote({ trouble, retry, children }: Props) {
  if (!trouble) return null;
  return (
    <InView>
      {trouble.is === "refused" && <Refused {...trouble} />}
      {trouble.is === "problems" && <Problems problems={trouble.problems} />}
      {trouble.is === "failed" && (
        <div class="note trouble" role="alert">
          <p class="trouble-title">{trouble.failure.title}</p>
          <p>{trouble.failure.message}</p>
          {children}
        </div>
      )}
      {retry && trouble.is !== "refused" && (
        <p>
          <Button onPress={retry}>Try again</Button>
        </p>
      )}
    </InView>
  );
}
