import type { Parsed } from '../../contract/api';
import type { CycleView } from '../../contract/views';
import { checkCycle } from '../../domain/okr/cycle';
import { isOpen } from '../../domain/okr/lifecycle';
import { activity, differences } from '../activity';
import { AppError } from '../app-error';
import type { Caller } from '../caller';
import { dayIn, invalid } from '../invalid';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Deps } from '../ports';
import type { CycleRecord } from '../records/cycles-record';
import { ONLY } from '../records/kinds';
import { again } from '../retry';
import { demand, isManager } from '../rights';
import { cycleView } from '../views/cycle-view';
import { demandRevision } from './stale-revision';

/**
 * Creates or changes a cycle. OKR managers only; the very first one may be made by whoever sets up the
 * first board, so that a team can begin without waiting for an administrator.
 */
export async function saveCycle(deps: Deps, caller: Caller, input: Parsed<'cycle.save'>): Promise<CycleView> {
  return again(async () => {
    const rows = await deps.store.read(ORGANISATION);
    const organisation = organisationIn(rows, deps.clock);
    const known = organisation.cycles.find((each) => each.id === input.id);
    // The same creation sent twice makes one.
    if (known !== undefined && input.revision === undefined) return cycleView(known, organisation.today);
    if (known === undefined && input.revision !== undefined) {
      throw new AppError('NOT_FOUND', 'This cycle does not exist any more.');
    }
    if (known !== undefined) demandRevision('cycle', input.revision, known.revision);
    if (organisation.cycles.length > 0) {
      await demand(
        isManager(deps, caller),
        'Only people with the permission "Manage OKRs" may change cycles.',
      );
    }
    const cycle: CycleRecord = {
      id: input.id,
      revision: (known?.revision ?? 0) + 1,
      name: input.name,
      start: dayIn(input.start, 'start'),
      end: dayIn(input.end, 'end'),
      state: input.state,
      retrospective: known?.retrospective ?? null,
      closedOn: known?.closedOn ?? null,
    };
    if (known !== undefined) await refuseStateChange(deps, known, input.state);
    const problems = checkCycle(cycle);
    if (problems.length > 0) throw invalid(problems);
    const cycles = known
      ? organisation.cycles.map((each) => (each.id === known.id ? cycle : each))
      : [...organisation.cycles, cycle];
    const version = rows.get('cycles', ONLY)?.version ?? 0;
    await deps.store.commit([
      { op: 'put', kind: 'cycles', key: ONLY, record: { cycles }, version },
      activity(
        deps,
        caller,
        `cycle:${cycle.id}`,
        known ? 'cycle changed' : 'cycle created',
        differences(known ?? {}, cycle),
      ),
    ]);
    return cycleView(cycle, organisation.today);
  });
}

/** Objectives are graded before their cycle reads "closed", and a closed one is reopened with a reason (PRODUCT §5.9). */
async function refuseStateChange(deps: Deps, known: CycleRecord, state: CycleRecord['state']): Promise<void> {
  if (known.state === state) return;
  if (known.state === 'closed' && known.closedOn !== null) {
    throw invalid([
      { field: 'state', hint: `Reopen ${known.name} in Closing & reviews: it asks for the reason.` },
    ]);
  }
  if (state !== 'closed') return;
  const directory = await deps.store.read([{ kind: 'directory', key: ONLY }]);
  const teams = (directory.get('directory', ONLY)?.record.teams ?? []).map(({ id }) => id);
  const rows = await deps.store.read(teams.map((key) => ({ kind: 'team' as const, key })));
  const open = teams
    .flatMap((id) => rows.get('team', id)?.record.shelf ?? [])
    .filter((each) => each.cycleId === known.id && !each.archived && each.deletedAt === null)
    .filter(({ lifecycle }) => isOpen(lifecycle)).length;
  if (open === 0) return;
  const what = open === 1 ? 'One objective is' : `${open} objectives are`;
  throw invalid([
    {
      field: 'state',
      hint: `${what} still open in ${known.name}. Close it in Closing & reviews, with their grades.`,
    },
  ]);
}
