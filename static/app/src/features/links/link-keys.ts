/** Names of what the client keeps of work links, beside those in `client/query-keys.ts`. */
export const linkKeys = {
  ofArea: (areaId: string) => ['links-of-area', areaId] as const,
  /** `linked`: how many there are, for with each change of them the list is another. */
  ofKeyResult: (keyResultId: string, linked: number) => ['links-of-key-result', keyResultId, linked] as const,
  lastCycle: (keyResultId: string, linked: number) => ['links-of-last-cycle', keyResultId, linked] as const,
};
