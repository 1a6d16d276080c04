import type { ImportUnit } from '../../records/import-record';
import type { LinkRecord } from '../../records/link-record';
import type { ObjectiveRecord } from '../../records/objective-record';

/** The rows by which issues know what they serve, from the links that key results carry. */
export function linkRowsOf(objectives: readonly ObjectiveRecord[]): ImportUnit[] {
  const byIssue = new Map<string, LinkRecord['targets']>();
  for (const objective of objectives) {
    for (const { id: keyResultId, key, links } of objective.keyResults) {
      for (const { issueId, relation } of links) {
        const targets = byIssue.get(issueId) ?? [];
        targets.push({ keyResultId, objectiveId: objective.id, key, relation });
        byIssue.set(issueId, targets);
      }
    }
  }
  return [...byIssue].map(([issueId, targets]) => {
    return { kind: 'row', of: 'link', key: issueId, record: { issueId, targets } };
  });
}
