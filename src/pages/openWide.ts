/** Asks the server to open the comparison of two levels in a wide dialog. */

export function openWide(from: string, to: string) {
  google.script.run.showCompareWide(from, to);
}

declare const google: { script: { run: { showCompareWide(from: string, to: string): void } } };
