/** The guides: one at a time, with a way to each of the others. */
import texts from "guides";
import type { ComponentChildren } from "preact";
import { useCallback, useLayoutEffect, useRef, useState } from "preact/hooks";
import { chapterOf, guides } from "../../domain/handbook";
import { Button } from "../parts/Button";
import { slug } from "./markdown.mjs";

/** @param first the chapter that is shown on entry */
export function Handbook({ first }: { first: string }) {
  const [chapter, setChapter] = useState(first);
  const article = useRef<HTMLElement>(null);
  const { guide, heading } = chapterOf(chapter);
  useLayoutEffect(() => {
    const place = article.current?.querySelector<HTMLElement>(heading ? `[id="${heading}"]` : "h1");
    place?.setAttribute("tabindex", "-1");
    place?.focus({ preventScroll: true });
    if (heading) place?.scrollIntoView();
    else scrollTo(0, 0);
  }, [heading, guide]);
  const Link = useCallback(
    ({ to, children }: { to: string; children: ComponentChildren }) => (
      <Button plain onPress={() => setChapter(to)}>
        {children}
      </Button>
    ),
    [],
  );
  return (
    <main>
      <nav aria-label="Guides">
        {guides.map((one) => (
          <button
            key={one}
            type="button"
            class="plain"
            aria-current={one === guide ? "page" : undefined}
            onClick={() => setChapter(one)}
          >
            {texts[one]?.title}
          </button>
        ))}
      </nav>
      <article ref={article} key={guide}>
        <h1>{texts[guide]?.title}</h1>
        <p class="onScreen chapters">
          {texts[guide]?.chapters.map((one) => (
            <Link key={one} to={`${guide}#${slug(one)}`}>
              {one}
            </Link>
          ))}
        </p>
        {texts[guide]?.text(Link)}
      </article>
      <p class="onScreen">
        <Button onPress={() => print()}>Print this guide</Button>
      </p>
    </main>
  );
}
