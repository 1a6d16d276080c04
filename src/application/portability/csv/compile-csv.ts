import type { ImportProblem } from '../../../domain/portability/import-problem';
import type { ObjectiveRow } from '../../../domain/portability/objective-row';
import { onShelf } from '../../okrs/shelf';
import type { ImportUnit } from '../../records/import-record';
import { withCheckIns } from '../import-check-ins';
import type { Compiled, ImportDifference, Plan } from '../plan';
import { objectiveDifferences } from './differences';
import { type Compiling, createMembers, type Member } from './members';
import { createTargets, type Target, type Targets } from './objective-targets';
import type { Written, WrittenRows } from './parse-files';

/** Check-ins of one unit: with its objective they are one transaction. */
const CHECK_INS_TOGETHER = 20;
/** New key results of one unit: each has a handle and a row of work besides. */
const KEY_RESULTS_TOGETHER = 5;

/** What the rows make, with every problem by row. Reads nothing: all that it needs is known. */
export function compileCsv(rows: WrittenRows, compiling: Compiling): Compiled {
  const targets = createTargets(compiling);
  const differences: ImportDifference[] = [];
  let already = 0;
  for (const row of rows.objectives) {
    const target = targets.ofRow(row);
    if (target === undefined || target.isNew) continue;
    already += 1;
    const fields = objectiveDifferences(row.said, target.objective, target.cycle, compiling.names);
    if (fields !== '')
      differences.push({ file: row.file, row: row.said.row, key: target.objective.key, fields });
  }
  for (const row of rows.objectives) linkParent(row, targets);
  const members = createMembers(targets, compiling);
  for (const row of rows.keyResults) members.takeKeyResult(row);
  for (const row of rows.checkIns) members.takeCheckIn(row);
  const plan = planOf(targets, [...members.all.values()], members.made());
  return {
    problems: [...rows.problems(), ...fullShelves(plan, compiling)],
    differences: [...differences, ...members.differences],
    already: { objectives: already, keyResults: members.already() },
    rows: rows.count,
    plan,
  };
}

/** Forge takes rows of 240 KiB, and a team's shelf is one; what is there keeps some room to grow. */
const SHELF_CHARACTERS = 200_000;

/** Teams that would get more objectives than their shelf holds. */
function fullShelves(plan: Plan, { known }: Compiling): ImportProblem[] {
  return plan.frame.shelves.flatMap(({ teamId, objectiveIds }) => {
    const team = known.teams.get(teamId);
    const fresh = plan.before.flatMap((unit) =>
      unit.kind === 'objective' && unit.objective.teamId === teamId
        ? [onShelf(unit.objective, undefined)]
        : [],
    );
    const size = JSON.stringify([...(team?.shelf ?? []), ...fresh]).length;
    if (size <= SHELF_CHARACTERS) return [];
    const hint = `${objectiveIds.length} new objectives are more than one team holds. Divide them among several teams, or import fewer.`;
    return [{ file: 0, row: 0, column: 'Team', cell: team?.name ?? '', hint }];
  });
}

function linkParent({ file, said, refuse }: Written<ObjectiveRow>, targets: Targets): void {
  if (said.parent === '') return;
  const named = targets.named(said.parent);
  if ('hint' in named) {
    refuse('parent', named.hint);
    return;
  }
  const child = targets.madeBy(file, said.row);
  if (child === undefined) return;
  if (isAtOrBelow(named.found, child, targets)) {
    refuse('parent', 'An objective cannot stand below itself. Choose another parent.');
    return;
  }
  const { id, key, teamId } = named.found.objective;
  child.objective = {
    ...child.objective,
    parent: { objectiveId: id, key, teamId, relation: said.relation },
  };
}

/** Whether `target` is the objective itself or stands below it, as far as the files say. */
function isAtOrBelow(target: Target, objective: Target, targets: Targets): boolean {
  const seen = new Set<string>();
  for (let at: Target | undefined = target; at !== undefined && !seen.has(at.id); ) {
    if (at === objective) return true;
    seen.add(at.id);
    const parent: Target['objective']['parent'] = at.objective.parent;
    at = parent === null ? undefined : targets.withId(parent.objectiveId);
  }
  return false;
}

function planOf(targets: Targets, members: readonly Member[], keyResults: number): Plan {
  const before: ImportUnit[] = [];
  const after: ImportUnit[] = [];
  const ofTarget = new Map<Target, Member[]>();
  for (const member of members) {
    const own = ofTarget.get(member.target);
    if (own === undefined) ofTarget.set(member.target, [member]);
    else own.push(member);
  }
  for (const target of targets.all()) {
    const own = ofTarget.get(target) ?? [];
    if (!target.isNew) {
      after.push(...additionsTo(target, own));
      continue;
    }
    const filled = own.map(({ keyResult, checkIns }) => withCheckIns(keyResult, [...checkIns.values()]));
    const objective = { ...target.objective, keyResults: filled.map((each) => each.keyResult) };
    before.push({ kind: 'objective', objective, works: [] });
    const checkIns = filled.flatMap((each) => each.checkIns);
    for (const some of parts(checkIns, CHECK_INS_TOGETHER))
      before.push({ kind: 'check-ins', checkIns: some });
  }
  const fresh = targets.all().filter((each) => each.isNew);
  const checkIns = members.reduce((sum, each) => sum + each.checkIns.size, 0);
  return {
    frame: { part: 'frame', settings: null, cycles: [], teams: [], shelves: shelvesOf(fresh) },
    before,
    after,
    makes: { objectives: fresh.length, keyResults, checkIns },
    needs: { objectives: fresh.length, keyResults },
    keysTaken: [],
  };
}

function shelvesOf(fresh: readonly Target[]): Plan['frame']['shelves'] {
  return [...new Set(fresh.map((each) => each.teamId))].map((teamId) => {
    const here = fresh.filter((each) => each.teamId === teamId);
    const cycleIds = [...new Set(here.map((each) => each.cycle.id))];
    return { teamId, cycleIds, objectiveIds: here.map((each) => each.id) };
  });
}

/** New key results first, then check-ins, so many at a time as fit one transaction with their objective. */
function additionsTo(target: Target, members: readonly Member[]): ImportUnit[] {
  const objectiveId = target.id;
  const fresh = members.filter((each) => each.isNew).map((each) => each.keyResult);
  const checkIns = members.flatMap((each) => [...each.checkIns.values()]);
  return [
    ...parts(fresh, KEY_RESULTS_TOGETHER).map((keyResults): ImportUnit => {
      return { kind: 'add', objectiveId, keyResults, checkIns: [] };
    }),
    ...parts(checkIns, CHECK_INS_TOGETHER).map((some): ImportUnit => {
      return { kind: 'add', objectiveId, keyResults: [], checkIns: some };
    }),
  ];
}

function parts<T>(items: readonly T[], size: number): T[][] {
  const made: T[][] = [];
  for (let at = 0; at < items.length; at += size) made.push(items.slice(at, at + size));
  return made;
}
