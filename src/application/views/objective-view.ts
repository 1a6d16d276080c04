import type { ObjectiveView, StatusView } from '../../contract/views';
import { explainRollUp } from '../../domain/okr/explain';
import {
  breachedOf,
  guardrailAt,
  guardrailSentences,
  type JudgedGuardrail,
} from '../../domain/okr/guardrail';
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
import type { ChildRecord } from '../records/child-record';
import type { CycleRecord } from '../records/cycles-record';
import type { ObjectiveRecord } from '../records/objective-record';
import { isKept } from '../visible-rows';
import { ended, keyResultView, lifecycleOf } from './key-result-view';

/** How a member is called that its reader may not know. */
const RESTRICTED_ITEM = 'a restricted item';

/** What rolls up into an objective from below; as far as the caller may count it. */
export interface Below {
  readonly children: readonly (JudgedItem & RollUpChild)[];
  /** Guardrails breached anywhere below it. */
  readonly guardrailsBreached: number;
}

type Around = Pick<Organisation, 'cycles' | 'today' | 'thresholds'>;

/** An objective with its key results as screens show it, rolled up by PRODUCT §3.3 and judged by §3.8. */
export function objectiveView(
  record: ObjectiveRecord,
  teamName: string,
  organisation: Around,
  below: Below = storedBelow(record),
): ObjectiveView {
  const { keyResults, rolled, guardrails, status } = judgeObjective(record, organisation, below);
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
    includesRestricted: record.children.some((child) => child.restricted && countsInRollUp(child)),
    archived: record.archived,
    progress: rolled.progress,
    expected: rolled.expected,
    status: statusView(record, () => ({
      ...status,
      beside: guardrailSentences(guardrails, below.guardrailsBreached),
    })),
    withData: { count: rolled.withData, of: rolled.members.length },
    because: explainRollUp(rolled),
    keyResults: keyResults.map(({ view }) => view),
  };
}

/** What an objective's parent counts of it (PRODUCT §3.3), on this day. */
export function childOf(record: ObjectiveRecord, organisation: Around): ChildRecord {
  const below = storedBelow(record);
  const { cycle, rolled, guardrails, status } = judgeObjective(record, organisation, below);
  const { id, key, teamId, weight, lifecycle, archived } = record;
  const breached = breachedOf(guardrails).length;
  return {
    objectiveId: id,
    key,
    teamId,
    cycle: { id: cycle.id, start: cycle.start, end: cycle.end },
    weight,
    lifecycle,
    archived,
    restricted: record.restricted !== null || record.children.some((each) => each.restricted),
    progress: rolled.progress,
    expected: rolled.expected ?? 0,
    status: status.status,
    guardrailsBreached: breached + below.guardrailsBreached,
  };
}

/** The children as the objective's own row has them. Keys of restricted ones are nobody's to read from their parent. */
function storedBelow({ children }: ObjectiveRecord): Below {
  return {
    children: children.map(({ key, restricted, ...child }) => ({
      ...child,
      key: restricted ? RESTRICTED_ITEM : key,
    })),
    guardrailsBreached: children.reduce((sum, { guardrailsBreached }) => sum + guardrailsBreached, 0),
  };
}

function judgeObjective(record: ObjectiveRecord, organisation: Around, below: Below) {
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
  return { cycle, keyResults, rolled, guardrails, status: objectiveStatus(facts, today, thresholds) };
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
