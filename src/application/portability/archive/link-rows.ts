import type { AreaRecord } from '../../records/area-record';
import type { ImportUnit } from '../../records/import-record';
import type { LinkRecord } from '../../records/link-record';
import type { ObjectiveRecord } from '../../records/objective-record';

/** The rows by which issues know what they serve, from the links that key results and KRAs carry. */
export function linkRowsOf(
  objectives: readonly ObjectiveRecord[],
  areas: readonly AreaRecord[],
): ImportUnit[] {
  const byIssue = new Map<string, LinkRecord>();
  const rowOf = (issueId: string): LinkRecord => {
    const row = byIssue.get(issueId) ?? { issueId, targets: [], areas: [] };
    byIssue.set(issueId, row);
    return row;
  };
  for (const objective of objectives) {
    for (const { id: keyResultId, key, links } of objective.keyResults) {
      for (const { issueId, relation } of links) {
        rowOf(issueId).targets.push({ keyResultId, objectiveId: objective.id, key, relation });
      }
    }
  }
  for (const { id: areaId, key, links } of areas) {
    for (const { issueId, relation } of links) rowOf(issueId).areas.push({ areaId, key, relation });
  }
  return [...byIssue].map(([issueId, record]) => ({ kind: 'row', of: 'link', key: issueId, record }));
}
