/** A line of the sprint goal with the key results that its tags name. */
export interface TaggedLine {
  readonly id: string;
  readonly keyResultIds: readonly string[];
}

/**
 * The lines an issue belongs to, in the order of the goal (PRODUCT §2): those that share a key result with it, and
 * the one that somebody assigned it to. `keyResultIds` are what the issue counts for by its links.
 */
export function linesOfIssue<L extends TaggedLine>(
  keyResultIds: readonly string[],
  lines: readonly L[],
  assignedLineId: string | null,
): L[] {
  return lines.filter(
    (line) => line.id === assignedLineId || line.keyResultIds.some((id) => keyResultIds.includes(id)),
  );
}
