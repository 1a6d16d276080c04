import type { ObjectiveView, StatusView } from '../../contract/views';
import { explainRollUp } from '../../domain/okr/explain';
import { type JudgedItem, objectiveReasonSentence, objectiveStatus } from '../../domain/okr/objective-status';
import { STATUS_WORDS } from '../../domain/okr/okr-status';
import { rollUp } from '../../domain/okr/roll-up';
import { windowOf } from '../../domain/okr/window';
import { AppError } from '../app-error';
import type { Organisation } from '../organisation';
import type { CycleRecord } from '../records/cycles-record';
import type { ObjectiveRecord } from '../records/objective-record';
import { isKept } from '../visible-rows';
import { ended, keyResultView, lifecycleOf } from './key-result-view';

/** An objective with its key results as screens show it, rolled up by PRODUCT §3.3 and judged by §3.8. */
export function objectiveView(
  record: ObjectiveRecord,
  teamName: string,
  organisation: Pick<Organisation, 'cycles' | 'today'>,
): ObjectiveView {
  const { today } = organisation;
  const cycle = cycleOf(record, organisation.cycles);
  const keyResults = record.keyResults.filter(isKept).map((each) => ({
    record: each,
    ...keyResultView(each, record, cycle, { today }),
  }));
  const window = windowOf({ cycle, activatedOn: record.activatedOn, due: record.due, pauses: record.pauses });
  const items = keyResults.map(
    ({ record: each, view, judged }): JudgedItem => ({
      key: each.key,
      weight: each.weight,
      lifecycle: lifecycleOf(each, record),
      archived: false,
      progress: view.progress,
      expected: view.expected,
      status: judged.status,
    }),
  );
  const rolled = rollUp({ choice: 'own-first', keyResults: items, children: [], cycle, window }, today);
  const facts = {
    lifecycle: record.lifecycle,
    endedOn: record.endedOn,
    ambition: record.ambition,
    window,
    rollUp: rolled,
  };
  return {
    id: record.id,
    key: record.key,
    revision: record.revision,
    teamId: record.teamId,
    teamName,
    cycleId: record.cycleId,
    title: record.title,
    description: record.description,
    ownerId: record.ownerId,
    ambition: record.ambition,
    lifecycle: record.lifecycle,
    weight: record.weight,
    due: record.due,
    activatedOn: record.activatedOn,
    parent: record.parent && {
      objectiveId: record.parent.objectiveId,
      key: record.parent.key,
      relation: record.parent.relation,
    },
    rollUp: record.rollUp,
    areaIds: record.areas,
    restricted: record.restricted,
    archived: record.archived,
    progress: rolled.progress,
    expected: rolled.expected,
    status: statusView(record, () => objectiveStatus(facts, today)),
    withData: { count: rolled.withData, of: rolled.members.length },
    because: explainRollUp(rolled),
    keyResults: keyResults.map(({ view }) => view),
  };
}

function statusView(record: ObjectiveRecord, judge: () => ReturnType<typeof objectiveStatus>): StatusView {
  switch (record.lifecycle) {
    case 'draft':
      return ended('draft', 'Draft', 'Still a draft: it counts in planning only.');
    case 'closed':
      return ended('closed', 'Closed', 'Closed: its numbers are those of its last day.');
    case 'cancelled':
      return ended('cancelled', 'Cancelled', 'Cancelled: it counts nowhere.');
    case 'active':
    case 'paused': {
      const { status, reason } = judge();
      return {
        code: status,
        word: STATUS_WORDS[status],
        reason: objectiveReasonSentence(reason),
        setByPerson: false,
        doubts: null,
      };
    }
  }
}

export function cycleOf(
  record: Pick<ObjectiveRecord, 'key' | 'cycleId'>,
  cycles: readonly CycleRecord[],
): CycleRecord {
  const cycle = cycles.find((each) => each.id === record.cycleId);
  if (cycle === undefined) throw new AppError('INTERNAL', `${record.key} is in a cycle that does not exist.`);
  return cycle;
}
