import { sprintRecord } from '../../../src/application/records/sprint-record';
import type { Answer, Input, ProcedureName } from '../../../src/contract/api';
import { TEAM } from '../../support/plan';
import { call } from './call';
import { type Company, type MatrixApp, makeCompany } from './company';
import { AREA, CYCLES, DRAFT_SPRINT, EPIC, FREE_EPIC, METRIC, SPRINT, TARGET } from './names';
import { accountOf, ROLES, type Role } from './roles';
import { hiddenFrom, leaksIn, secretsOf } from './secrets';

/** Beside the matrix: every way round a restriction, as everybody who may not see what is behind it (PRODUCT §6). */

let company: Company;
let app: MatrixApp;
beforeAll(async () => {
  company = await makeCompany();
  app = company.fresh();
});

type Ask = { readonly [N in ProcedureName]: readonly [N, Input<N>] }[ProcedureName];

/** What a page, a picker or a list of somebody who sees the open objective may ask. */
function asks(): Ask[] {
  const { open, people } = company.places;
  const subjects = [open.objectiveId, open.pastId, open.spareId, TARGET];
  return [
    ...subjects.flatMap((objectiveId): Ask[] => [
      ['objective.read', { objectiveId }],
      ['review.read', { objectiveId }],
      ['activity.read', { subject: { kind: 'objective', id: objectiveId } }],
    ]),
    ['activity.read', { subject: { kind: 'team', id: TEAM } }],
    ['activity.read', { subject: { kind: 'cycle', id: CYCLES.now } }],
    ['activity.read', { subject: { kind: 'cycle', id: CYCLES.past } }],
    ['activity.read', { subject: { kind: 'board', id: '1' } }],
    ['activity.read', { subject: { kind: 'sprint', id: SPRINT } }],
    ['activity.read', { subject: { kind: 'sprint', id: DRAFT_SPRINT } }],
    ['keyResult.read', { objectiveId: open.pastId, keyResultId: open.carriedId }],
    ['keyResult.read', { objectiveId: TARGET, keyResultId: people.movedId }],
    ['keyResult.read', { objectiveId: open.objectiveId, keyResultId: open.secondId }],
    ['workspace.read', { cycleId: CYCLES.past }],
    ['workspace.read', { keyResult: people.keyOf(people.keyResultId) }],
    ['overview.read', { cycleId: CYCLES.past }],
    ['overview.read', { projectId: '10000', teamIds: [TEAM] }],
    ['alignment.read', { cycleId: CYCLES.past }],
    ['alignment.read', { projectId: '10000' }],
    ['alignment.read', { boardIds: ['1'] }],
    ['alignment.issues', { sprintIds: [SPRINT, DRAFT_SPRINT], target: { kind: 'unaligned' } }],
    ['alignment.issues', { sprintIds: [SPRINT], target: { kind: 'area', areaId: AREA } }],
    ['alignment.orphans', { sprintIds: [SPRINT, DRAFT_SPRINT] }],
    ['close.read', { cycleId: CYCLES.past, teamId: TEAM }],
    ['checkIn.queue', {}],
    ['area.read', { areaId: AREA }],
    ['tagging.open', { sprintId: DRAFT_SPRINT }],
    ['tagging.suggest', { text: 'Shorter queues' }],
    ['tagging.suggest', { text: 'KR-', limit: 10 }],
    ['tagging.issues', { sprintId: SPRINT, issueIds: [EPIC, FREE_EPIC] }],
    ['objective.choices', { text: 'O-', limit: 50 }],
    ['metric.save', { id: METRIC, revision: 1, teamId: TEAM, name: 'Sent back', upper: 4, rhythm: 'weekly' }],
    // What is refused, or answered a second time, names nothing either.
    ['keyResult.delete', { objectiveId: open.objectiveId, keyResultId: open.keyResultId, revision: 1 }],
    ['objective.delete', { objectiveId: open.objectiveId, revision: open.revisionOf(open.objectiveId) }],
    ['team.archive', { teamId: TEAM, revision: 1, archived: true }],
    ['objective.reorder', { teamId: TEAM, cycleId: CYCLES.now, objectiveIds: [open.spareId, TARGET] }],
    [
      'close.carryOver',
      {
        objectiveId: open.pastId,
        keyResults: [{ keyResultId: open.carriedId, newId: 'key-result-second-time' }],
        into: { kind: 'objective', objectiveId: open.spareId },
      },
    ],
    ...[0, 1, 2, 3, 4, 5, 6].map((cursor): Ask => ['export.piece', { what: 'everything', cursor }]),
    ['export.piece', { what: 'key-results' }],
    ['export.piece', { what: 'check-ins' }],
  ];
}

async function leaksOf([name, input]: Ask, role: Role): Promise<string[]> {
  if (app.touched()) app = company.fresh();
  const outcome = await call(app, accountOf(role, 'open'), name, input as Input<typeof name>);
  return leaksIn(outcome, secretsOf(company, hiddenFrom(role, 'open')), {
    input,
    goal: company.places.open.goal,
  });
}

test.each(ROLES)('whoever is %s finds nothing of what they may not see, wherever they look', async (role) => {
  const found: string[] = [];
  for (const ask of asks()) {
    const leaks = await leaksOf(ask, role);
    if (leaks.length > 0) found.push(`${ask[0]} ${JSON.stringify(ask[1])} tells ${leaks.join(', ')}`);
  }
  expect(found).toEqual([]);
});

test('an export has the claims on what its reader sees, and no others', async () => {
  const claimedIn = async (who: string) => {
    const outcomes = [];
    for (let cursor: number | null = 0; cursor !== null; ) {
      const piece: Answer<'export.piece'> = await company.fresh().as(who)('export.piece', {
        what: 'everything',
        cursor,
      });
      outcomes.push(...piece.records.filter(({ kind }) => kind === 'sprint').map(({ record }) => record));
      cursor = piece.cursor;
    }
    return outcomes.flatMap((record) => sprintRecord.parse(record).claims.map(({ key }) => key));
  };
  const { open, people, project } = company.places;
  const keys = [open, people, project].map(({ keyOf, keyResultId }) => keyOf(keyResultId));
  expect(await claimedIn('rita')).toEqual(keys.slice(0, 1));
  expect(await claimedIn('mona')).toEqual(keys);
});

test('a parent counts a restricted child all the same, and says that it includes restricted items', async () => {
  const { open } = company.places;
  const outcome = await call(company.fresh(), 'rita', 'objective.read', { objectiveId: open.objectiveId });
  expect(outcome).toMatchObject({ ok: true, answer: { includesRestricted: true } });
});
