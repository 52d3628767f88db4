/** The advanced services that the manifest enables. */

/** By the names that the manifest gives them. */
export function advancedServices(): { [symbol: string]: object } {
  return {};
}
