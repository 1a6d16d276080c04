import { stableId } from '../../domain/portability/stable-id';
import type { Change } from '../ports';
import type { ImportRecord, ImportUnit } from '../records/import-record';
import type { WorkRecord } from '../records/link-record';
import type { KeyResultRecord, ObjectiveRecord } from '../records/objective-record';
import { keyFor } from './take-keys';

type Put = Extract<Change, { op: 'put' }>;

/** The rows that a unit makes before the import is applied; each must be new. The same each time it is asked. */
export function stagedRows(unit: ImportUnit, job: ImportRecord): Put[] {
  switch (unit.kind) {
    case 'objective': {
      const objective = withKeys(unit.objective, job);
      const works = new Map(unit.works.map((each) => [each.keyResultId, each]));
      return [
        { op: 'put', kind: 'objective', key: objective.id, record: objective, version: 0 },
        handleOf(objective),
        ...objective.keyResults.flatMap((each) => besideKeyResult(each, objective, works.get(each.id))),
        importedEntry(objective, job),
      ];
    }
    case 'check-ins':
      return unit.checkIns.map(
        (record): Put => ({ op: 'put', kind: 'checkIn', key: record.id, record, version: 0 }),
      );
    case 'add':
    case 'row':
      return [];
  }
}

/** The rows that stand beside a key result from its creation on: its handle and its work. */
export function besideKeyResult(
  keyResult: KeyResultRecord,
  objective: Pick<ObjectiveRecord, 'id' | 'teamId'>,
  work: WorkRecord | undefined,
): Put[] {
  const { id: keyResultId, key, continuedBy: successor } = keyResult;
  const { id: objectiveId, teamId } = objective;
  const record = { kind: 'key-result', key, keyResultId, objectiveId, teamId, successor } as const;
  return [
    { op: 'put', kind: 'handle', key, record, version: 0 },
    { op: 'put', kind: 'work', key: keyResultId, record: work ?? { keyResultId, issues: {} }, version: 0 },
  ];
}

function handleOf({ id: objectiveId, key, teamId }: ObjectiveRecord): Put {
  return {
    op: 'put',
    kind: 'handle',
    key,
    record: { kind: 'objective', key, objectiveId, teamId },
    version: 0,
  };
}

function withKeys(objective: ObjectiveRecord, job: ImportRecord): ObjectiveRecord {
  const { parent } = objective;
  return {
    ...objective,
    key: keyFor(objective.key, 'objective', job.keys),
    parent: parent === null ? null : { ...parent, key: keyFor(parent.key, 'objective', job.keys) },
    importId: job.id,
    keyResults: objective.keyResults.map((each) => ({
      ...each,
      key: keyFor(each.key, 'keyResult', job.keys),
    })),
  };
}

/** Its place in the log (PRODUCT §6), under an id of its own so that staging again writes the same. */
function importedEntry(objective: ObjectiveRecord, job: ImportRecord): Put {
  const id = stableId('imported', job.id, objective.id);
  const { title, key } = objective;
  const after = { title, key, keyResults: objective.keyResults.map((each) => each.key) };
  const record = {
    id,
    subject: `objective:${objective.id}`,
    at: job.at,
    by: job.by,
    action: 'objective imported',
    after,
  };
  return { op: 'put', kind: 'activity', key: id, record, version: 0 };
}
