/** Tests that hand a workbook on from one to the next, each of which passes alone all the same. */

/**
 * @returns like `test`, but a step whose earlier ones were left out, by a filter, takes them first
 * @example const step = inOrder(); step("it is set up", setUp); step("it opens", open); // -t "it opens" sets up, too
 */
export function inOrder(): (title: string, run: () => Promise<void>) => void {
  const steps: (() => Promise<void>)[] = [];
  let taken = 0;
  return (title, run) => {
    const own = steps.push(run);
    test(title, async () => {
      while (taken < own) await steps[taken++]!();
    });
  };
}
