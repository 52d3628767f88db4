/** What the page takes from the build's Markdown. */
export declare const slug: (heading: string) => string;
