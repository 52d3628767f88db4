/** docs/gallery.md: every page and sheet with one sentence and its picture. */

export interface Picture {
  readonly heading: string;
  readonly title: string;
  readonly says: string;
  /** Of its file in docs/pictures, without the ending. */
  readonly name: string;
}

export function galleryText(pictures: readonly Picture[]): string {
  const sections = [...new Set(pictures.map(({ heading }) => heading))].map((heading) => {
    const shown = pictures
      .filter((one) => one.heading === heading)
      .map(({ title, says, name }) => `### ${title}\n\n${says}\n\n![${title}](pictures/${name}.png)\n`);
    return `## ${heading}\n\n${shown.join("\n")}`;
  });
  const first = "Drawn by `npm run gallery` from the sample organisation; never by hand.";
  return `# Every page and sheet\n\n${first}\n\n${sections.join("\n")}`;
}
