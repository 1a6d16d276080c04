import type { Change, Rows } from '../ports';
import type { LinkRecord, WorkRecord } from '../records/link-record';
import type { KeyResultRecord } from '../records/objective-record';
import { withReached, workRow } from '../work/joined-work';
import { withServedBefore } from '../work/served-before';

/** Where the links of a key result go. */
export interface LinkMove {
  readonly from: { readonly objectiveId: string; readonly keyResult: KeyResultRecord };
  readonly to: { readonly objectiveId: string; readonly keyResult: KeyResultRecord };
  /** Linked issues that are to move. */
  readonly issueIds: readonly string[];
  /** In milliseconds; nothing has followed the links since then. */
  readonly now: number;
}

export interface MovedLinks {
  readonly from: KeyResultRecord;
  readonly to: KeyResultRecord;
  /** The issues that the successor's links reach now. */
  readonly issues: WorkRecord['issues'];
  readonly steps: readonly Change[];
}

/**
 * Moves `contributes` links of some issues from a key result to its successor: the issues' own rows, and the list of
 * work that the successor reaches. The closed one's count of work stays frozen as it was. `rows` holds the rows of
 * these links and of both lists of work.
 */
export function moveLinks(rows: Rows, { from, to, issueIds, now }: LinkMove): MovedLinks {
  const moving = new Set(issueIds);
  const left = rows.get('work', from.keyResult.id)?.record;
  const known = rows.get('work', to.keyResult.id);
  const coming = Object.entries(left?.issues ?? {}).filter(([, { via }]) => moving.has(via));
  const above = Object.entries(left?.parents ?? {}).filter(([, via]) => moving.has(via));
  const reached = withReached(known?.record ?? { issues: {} }, {
    issues: Object.fromEntries(coming),
    parents: Object.fromEntries(above),
  });
  const others = to.keyResult.links.filter(({ issueId }) => !moving.has(issueId));
  const steps: Change[] = issueIds.map((issueId): Change => {
    const row = rows.get('link', issueId);
    const before: LinkRecord = row?.record ?? { issueId, targets: [], areas: [] };
    const kept = before.targets.filter(
      ({ keyResultId }) => keyResultId !== from.keyResult.id && keyResultId !== to.keyResult.id,
    );
    const moved: LinkRecord = {
      ...before,
      targets: [
        ...kept,
        {
          keyResultId: to.keyResult.id,
          objectiveId: to.objectiveId,
          key: to.keyResult.key,
          relation: 'contributes',
        },
      ],
      untoldSince: new Date(now).toISOString(),
    };
    const record = withServedBefore(before, moved, now);
    return { op: 'put', kind: 'link', key: issueId, record, version: row?.version ?? 0 };
  });
  const work = workRow(to.keyResult.id, reached);
  return {
    from: {
      ...from.keyResult,
      links: from.keyResult.links.filter(
        ({ issueId, relation }) => relation !== 'contributes' || !moving.has(issueId),
      ),
    },
    to: {
      ...to.keyResult,
      links: [...others, ...issueIds.map((issueId) => ({ issueId, relation: 'contributes' as const }))],
    },
    issues: reached.issues,
    steps: [
      ...steps,
      { op: 'put', kind: 'work', key: to.keyResult.id, record: work, version: known?.version ?? 0 },
    ],
  };
}
