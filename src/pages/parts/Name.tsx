/** A person's name, in its own writing direction. */
export const Name = ({ children }: { children: string }) => <bdi>{children}</bdi>;
