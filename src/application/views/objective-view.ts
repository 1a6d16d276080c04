import type { ObjectiveView, StatusView } from '../../contract/views';
import { explainRollUp } from '../../domain/okr/explain';
import { guardrailAt, guardrailSentences, type JudgedGuardrail } from '../../domain/okr/guardrail';
import { countsInRollUp } from '../../domain/okr/lifecycle';
import {
  type JudgedItem,
  type ObjectiveStatus,
  objectiveReasonSentence,
  objectiveStatus,
} from '../../domain/okr/objective-status';
import { STATUS_WORDS } from '../../domain/okr/okr-status';
import { type RollUpChild, rollUp } from '../../domain/okr/roll-up';
import { judgedOn } from '../../domain/okr/status';
import { windowOf } from '../../domain/okr/window';
import { AppError } from '../app-error';
import type { Organisation } from '../organisation';
import type { CycleRecord } from '../records/cycles-record';
import type { ObjectiveRecord } from '../records/objective-record';
import { isKept } from '../visible-rows';
import { ended, keyResultView, lifecycleOf } from './key-result-view';

/** What rolls up into an objective from below; as far as the caller may count it. */
export interface Below {
  readonly children: readonly (JudgedItem & RollUpChild)[];
  /** Guardrails breached anywhere below it. */
  readonly guardrailsBreached: number;
}
const NOTHING_BELOW: Below = { children: [], guardrailsBreached: 0 };

/** An objective with its key results as screens show it, rolled up by PRODUCT §3.3 and judged by §3.8. */
export function objectiveView(
  record: ObjectiveRecord,
  teamName: string,
  organisation: Pick<Organisation, 'cycles' | 'today' | 'thresholds'>,
  below: Below = NOTHING_BELOW,
): ObjectiveView {
  const { today, thresholds } = organisation;
  const cycle = cycleOf(record, organisation.cycles);
  const keyResults = record.keyResults.filter(isKept).map((each) => ({
    record: each,
    ...keyResultView(each, record, cycle, organisation),
  }));
  const { activatedOn, due, pauses } = record;
  const window = windowOf({ cycle, activatedOn, due, pauses }, thresholds);
  const items = keyResults.map(
    ({ record: each, view, judged }): JudgedItem => ({
      key: each.key,
      weight: each.weight,
      lifecycle: lifecycleOf(each, record),
      archived: false,
      guardrail: each.guardrail,
      progress: view.progress,
      expected: view.expected,
      status: judged.status,
    }),
  );
  const rolled = rollUp(
    { choice: record.rollUp, keyResults: items, children: below.children, cycle, window },
    today,
  );
  const guardrails = keyResults.flatMap(({ record: each, facts: its }): JudgedGuardrail[] => {
    const item = { lifecycle: its.lifecycle, archived: false };
    if (!each.guardrail || !countsInRollUp(item)) return [];
    const state = guardrailAt(its, judgedOn(its, today), thresholds);
    return state === null ? [] : [{ key: each.key, state }];
  });
  const facts = {
    lifecycle: record.lifecycle,
    endedOn: record.endedOn,
    ambition: record.ambition,
    window,
    rollUp: rolled,
    guardrails,
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
    status: statusView(record, () => ({
      ...objectiveStatus(facts, today, thresholds),
      beside: guardrailSentences(guardrails, below.guardrailsBreached),
    })),
    withData: { count: rolled.withData, of: rolled.members.length },
    because: explainRollUp(rolled),
    keyResults: keyResults.map(({ view }) => view),
  };
}

function statusView(
  record: ObjectiveRecord,
  judge: () => ObjectiveStatus & { readonly beside: readonly string[] },
): StatusView {
  switch (record.lifecycle) {
    case 'draft':
      return ended('draft', 'Draft', 'Still a draft: it counts in planning only.');
    case 'closed':
      return ended('closed', 'Closed', 'Closed: its numbers are those of its last day.');
    case 'cancelled':
      return ended('cancelled', 'Cancelled', 'Cancelled: it counts nowhere.');
    case 'active':
    case 'paused': {
      const { status, reason, beside } = judge();
      const sentences = [objectiveReasonSentence(reason), ...besides(reason, beside)];
      return {
        code: status,
        word: STATUS_WORDS[status],
        reason: sentences.join(' '),
        setByPerson: false,
        doubts: null,
      };
    }
  }
}

/** What the reason does not say already. */
function besides(reason: ObjectiveStatus['reason'], beside: readonly string[]): readonly string[] {
  if (reason.code !== 'guardrail-breached') return beside;
  return beside.filter((sentence) => !sentence.startsWith(`Guardrail ${reason.key} `));
}

export function cycleOf(
  record: Pick<ObjectiveRecord, 'key' | 'cycleId'>,
  cycles: readonly CycleRecord[],
): CycleRecord {
  const cycle = cycles.find((each) => each.id === record.cycleId);
  if (cycle === undefined) throw new AppError('INTERNAL', `${record.key} is in a cycle that does not exist.`);
  return cycle;
}
