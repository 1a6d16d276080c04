import type { Parsed } from '../../../contract/api';
import type { SampleView } from '../../../contract/portability/answers';
import { stableId } from '../../../domain/portability/stable-id';
import { type SampleObjective, type SamplePlan, samplePlan } from '../../../domain/sample/sample-plan';
import { AppError } from '../../app-error';
import { type Caller, callerName } from '../../caller';
import { ORGANISATION, type Organisation, organisationIn } from '../../organisation';
import type { Deps } from '../../ports';
import type { CheckInRecord } from '../../records/check-in-record';
import type { CycleRecord } from '../../records/cycles-record';
import type { ImportUnit } from '../../records/import-record';
import { ONLY } from '../../records/kinds';
import {
  type KeyResultRecord,
  NEW_KEY_RESULT,
  NEW_OBJECTIVE,
  type ObjectiveRecord,
} from '../../records/objective-record';
import type { SampleRecord } from '../../records/sample-record';
import type { TeamRecord } from '../../records/team-record';
import { newImport, startImport } from '../begin-import';
import { applyImport } from '../drive-import';
import { withCheckIns } from '../import-check-ins';
import { demandImporter, isOver, needImport } from '../import-job';
import type { Plan } from '../plan';
import { writePlan } from '../write-plan';
import { readSample } from './remove-sample';

/**
 * Adds the sample company (PRODUCT §5.12): made as an import is, so that it is there at once or not at all. The same one
 * sent twice is added once.
 */
export async function addSample(
  deps: Deps,
  caller: Caller,
  { sampleId }: Parsed<'sample.add'>,
): Promise<SampleView> {
  await demandImporter(deps, caller);
  const rows = await deps.store.read([...ORGANISATION, { kind: 'sample', key: ONLY }]);
  const known = rows.get('sample', ONLY);
  if (known !== undefined && known.record.id !== sampleId) {
    throw new AppError('CONFLICT', 'The sample company is there already. Remove it before you add it again.');
  }
  const made = sampleOf(organisationIn(rows, deps.clock), sampleId, callerName(caller));
  if (known === undefined) {
    await startImport(deps, newImport(deps, caller, sampleId, 'sample'));
    await deps.store.commit([{ op: 'put', kind: 'sample', key: ONLY, record: made.record, version: 0 }]);
  }
  const job = await needImport(deps, sampleId);
  if (job.record.state === 'receiving') await writePlan(deps, job, made.plan);
  if (!isOver(job.record)) await applyImport(deps, caller, { importId: sampleId });
  const view = await readSample(deps, caller);
  if (view === null) throw new AppError('CONFLICT', 'The sample company was removed meanwhile.');
  return view;
}

/** What is to be made, and the list of it by which it is removed again. */
function sampleOf(
  organisation: Organisation,
  sampleId: string,
  by: string,
): { record: SampleRecord; plan: Plan } {
  const plan = samplePlan(organisation.today, organisation.settings.fiscalFirstMonth);
  const at = new Date(organisation.now).toISOString();
  const idOf = (...parts: readonly (string | number)[]) => stableId('sample', sampleId, ...parts.map(String));
  const cycles = (['before', 'running'] as const).map((which): CycleRecord => {
    const state = which === 'running' ? 'active' : 'closed';
    const over = which === 'running' ? null : plan.cycles[which].end;
    return {
      ...plan.cycles[which],
      id: idOf('cycle', which),
      revision: 1,
      state,
      retrospective: null,
      closedOn: over,
    };
  });
  const teams = plan.teams.map(
    ({ name, parent }, index): TeamRecord => ({
      id: idOf('team', index),
      revision: 1,
      name,
      parentId: parent === null ? null : idOf('team', parent),
      leadId: null,
      standInId: null,
      rhythm: 'two-weekly',
      workMix: { keyResult: 70, area: 20, unaligned: 10 },
      boards: [],
      group: '',
      metrics: [],
      archived: false,
      shelf: [],
    }),
  );
  let keyResultsMade = 0;
  const made = plan.objectives.map((objective, index) => {
    const id = idOf('objective', index);
    const filled = objective.keyResults.map((each, place) => {
      const key = `#${keyResultsMade}`;
      keyResultsMade += 1;
      const keyResult = keyResultOf(each, objective, plan, { id: idOf('key-result', index, place), key });
      const checkIns = each.checkIns.map(
        ({ day, value, confidence, learned }, nth): CheckInRecord => ({
          id: idOf('check-in', index, place, nth),
          keyResultId: keyResult.id,
          objectiveId: id,
          seq: nth,
          day,
          value,
          confidence,
          ownStatus: null,
          shipped: '',
          effect: '',
          learned,
          by,
          at,
          corrects: null,
          proposedBy: null,
        }),
      );
      return withCheckIns(keyResult, checkIns);
    });
    return {
      objective: objectiveOf(
        objective,
        plan,
        index,
        idOf,
        filled.map((each) => each.keyResult),
      ),
      checkIns: filled.flatMap((each) => each.checkIns),
    };
  });
  const objectives = made.map((each) => each.objective);
  const checkIns = made.flatMap((each) => each.checkIns);
  const before: ImportUnit[] = [
    ...objectives.map((objective): ImportUnit => ({ kind: 'objective', objective, works: [] })),
    { kind: 'check-ins', checkIns },
  ];
  const shelves = teams.map(({ id: teamId }) => {
    const here = objectives.filter((each) => each.teamId === teamId);
    return {
      teamId,
      cycleIds: [...new Set(here.map(({ cycleId }) => cycleId))],
      objectiveIds: here.map(({ id }) => id),
    };
  });
  const counts = { objectives: objectives.length, keyResults: keyResultsMade };
  return {
    record: {
      id: sampleId,
      by,
      at,
      cycleIds: cycles.map(({ id }) => id),
      teamIds: teams.map(({ id }) => id),
      objectives: objectives.map(({ id, teamId, cycleId, keyResults }) => ({
        id,
        teamId,
        cycleId,
        keyResults: keyResults.map((each) => ({
          id: each.id,
          checkIns: checkIns
            .filter(({ keyResultId }) => keyResultId === each.id)
            .map((checkIn) => checkIn.id),
        })),
      })),
    },
    plan: {
      frame: { part: 'frame', settings: null, cycles, teams, shelves },
      before,
      after: [],
      makes: { ...counts, checkIns: checkIns.length },
      needs: counts,
      keysTaken: [],
    },
  };
}

function lifeOf(cycle: SampleObjective['cycle'], plan: SamplePlan) {
  const { start, end } = plan.cycles[cycle];
  return cycle === 'running'
    ? ({ lifecycle: 'active', activatedOn: start, endedOn: null, pauses: [] } as const)
    : ({ lifecycle: 'closed', activatedOn: start, endedOn: end, pauses: [] } as const);
}

function objectiveOf(
  { team, cycle, parent, title, description, ambition }: SampleObjective,
  plan: SamplePlan,
  index: number,
  idOf: (...parts: readonly (string | number)[]) => string,
  keyResults: ObjectiveRecord['keyResults'],
): ObjectiveRecord {
  const above = parent === null ? undefined : plan.objectives[parent];
  return {
    ...NEW_OBJECTIVE,
    ...lifeOf(cycle, plan),
    pauses: [],
    id: idOf('objective', index),
    key: `#${index}`,
    revision: 1,
    teamId: idOf('team', team),
    cycleId: idOf('cycle', cycle),
    title,
    description,
    ownerId: null,
    ambition,
    weight: 1,
    due: null,
    parent:
      parent === null || above === undefined
        ? null
        : {
            objectiveId: idOf('objective', parent),
            key: `#${parent}`,
            teamId: idOf('team', above.team),
            relation: 'contributes',
          },
    keyResults,
  };
}

function keyResultOf(
  told: SampleObjective['keyResults'][number],
  { cycle }: SampleObjective,
  plan: SamplePlan,
  { id, key }: { readonly id: string; readonly key: string },
): KeyResultRecord {
  const { title, numbers, stepsDone, unit, decimals, rhythm, indicator, howMeasured, guardrail } = told;
  return {
    ...NEW_KEY_RESULT,
    ...lifeOf(cycle, plan),
    pauses: [],
    id,
    key,
    revision: 1,
    title,
    ownerId: null,
    numbers: { first: numbers, changes: [] },
    stepsDone: [...stepsDone],
    unit,
    decimals,
    weight: 1,
    rhythm,
    indicator,
    howMeasured,
    due: null,
    measuringUntil: null,
    workedOutsideJira: true,
    guardrail,
  };
}
