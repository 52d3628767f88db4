/** What the build makes of docs/handbook, by the names of its files. */
declare module "guides" {
  import type { ComponentChildren, ComponentType } from "preact";

  type Link = ComponentType<{ readonly to: string; readonly children: ComponentChildren }>;
  const guides: Readonly<
    Record<
      string,
      {
        readonly title: string;
        readonly chapters: readonly string[];
        readonly text: (link: Link) => ComponentChildren;
      }
    >
  >;
  export default guides;
}
