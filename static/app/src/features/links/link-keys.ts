/** Names of what the client keeps of work links, beside those in `client/query-keys.ts`. */
export const linkKeys = {
  ofArea: (areaId: string) => ['links-of-area', areaId] as const,
  /** `links`: how many the key result has, for with each one fewer are left over. */
  lastCycle: (keyResultId: string, links: number) => ['links-of-last-cycle', keyResultId, links] as const,
};
