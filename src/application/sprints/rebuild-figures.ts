import { countEstimates } from '../../domain/alignment/board-median';
import { medianOfSprints } from '../alignment/median-of-sprints';
import { rememberFeeding } from '../alignment/remember-feeding';
import { attributedIssues, objectivesServed, type SprintParts } from '../alignment/sprint-attribution';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Address, Deps } from '../ports';
import type { BoardRecord } from '../records/board-record';
import type { FiguresRecord, SprintFigures } from '../records/figures-record';
import { ONLY } from '../records/kinds';
import type { ScopeRecord } from '../records/scope-record';
import type { SprintRecord } from '../records/sprint-record';
import { again } from '../retry';
import { recountAfterClose } from '../work/recount';
import { completedAgain } from './completed-again';
import { earlierGoals } from './earlier-goals';
import { figuresOfSprint, saidOfSprint } from './figures-of-sprint';

/** A row that says nothing new is written again only to say that it is fresh, which data health relies on. */
const FRESH_MS = 6 * 3_600_000;

/**
 * Makes the figures of a board from the scopes of its sprints. Those of a closed sprint stay as they were (PRODUCT
 * §3.12) but for what its review says, unless it, or `all`, is to be counted `anew`; `again`: only what later sprints completed again is. Writes only what changed; asks Jira nothing.
 */
export async function rebuildFigures(
  deps: Deps,
  boardId: string,
  anew: string | null = null,
): Promise<FiguresRecord | null> {
  const made = await again(async () => {
    const rows = await deps.store.read([
      ...ORGANISATION,
      { kind: 'board', key: boardId },
      { kind: 'figures', key: boardId },
      { kind: 'areas', key: ONLY },
    ]);
    const board = rows.get('board', boardId)?.record;
    if (board === undefined) return null;
    const row = rows.get('figures', boardId);
    // One that was opened again counts as it is now.
    const running = new Set(board.sprints.flatMap(({ sprintId, closed }) => (closed ? [] : [sprintId])));
    const frozen = new Map(
      (anew === 'all' ? [] : (row?.record.sprints ?? []))
        .filter(({ state, sprintId }) => state === 'closed' && sprintId !== anew && !running.has(sprintId))
        .map((each) => [each.sprintId, each] as const),
    );
    const sprints = await sprintsOf(deps, board, frozen);
    const organisation = organisationIn(rows, deps.clock);
    const objectives = await objectivesServed(
      deps,
      sprints.flatMap(({ scope, sprint }) => (scope === undefined ? [] : [{ scope, sprint }])),
    );
    const areaIds = new Map((rows.get('areas', ONLY)?.record.areas ?? []).map(({ id, key }) => [key, id]));
    const { thresholds, today } = organisation;
    const estimated: Estimated[] = [];
    const counted = sprints.flatMap(({ sprintId, sprint, scope }): SprintFigures[] => {
      const kept = frozen.get(sprintId);
      if (kept !== undefined) {
        estimated.push(kept);
        return [{ ...kept, ...saidOfSprint(sprint, kept) }];
      }
      if (scope === undefined) return [];
      const parts: SprintParts = { scope, sprint, objectives, areaIds };
      const own = estimatesOf(scope);
      estimated.push(own);
      const median = medianOfSprints(estimated, scope.estimatedIn, thresholds);
      const { unit, issues } = attributedIssues(parts, thresholds, { median });
      const figures = figuresOfSprint({ scope, sprint, unit, issues, objectives, today });
      return [{ ...figures, ...own, ...(median === null ? {} : { median }) }];
    });
    const isAnew = ({ sprintId, state }: SprintFigures) => state === 'closed' && !frozen.has(sprintId);
    // One that was opened again, or deleted, completes nothing any more.
    const closed = new Set(counted.flatMap(({ sprintId, state }) => (state === 'closed' ? [sprintId] : [])));
    const isFewer = row?.record.sprints.some(
      ({ sprintId, state }) => state === 'closed' && !closed.has(sprintId),
    );
    const figures =
      counted.some(isAnew) || isFewer === true || anew === 'again'
        ? completedAgain(counted, await withScopes(deps, sprints, frozen), areaIds, organisation)
        : counted;
    const figuresNow: FiguresRecord = {
      boardId,
      boardName: board.name,
      asOf: new Date(organisation.now).toISOString(),
      sprints: figures,
      ...(await earlierGoals(deps, board, row?.record)),
    };
    const before = row?.record;
    const same = before !== undefined && isSame(before, figuresNow);
    // Before the figures are frozen: where this fails the message comes again, and they are counted again.
    const fed = figures.filter(({ sprintId }) => !frozen.has(sprintId));
    await rememberFeeding(deps, { board, objectives, sprints: fed });
    if (same && organisation.now - Date.parse(before.asOf) <= FRESH_MS) return before;
    const finished = sprints.filter(({ sprintId }) =>
      figures.some((each) => each.sprintId === sprintId && isAnew(each)),
    );
    // In the same row: whoever dies over the counting has left word of it.
    const toRecount = eachOnce([
      ...(before?.toRecount ?? []),
      ...(same ? [] : finished.flatMap(({ scope }) => keyResultsOf(scope))),
    ]);
    const record = toRecount.length === 0 ? figuresNow : { ...figuresNow, toRecount };
    await deps.store.commit([
      { op: 'put', kind: 'figures', key: boardId, record, version: row?.version ?? 0 },
    ]);
    return record;
  });
  return made === null ? null : recounted(deps, made);
}

type Estimated = Pick<SprintFigures, 'estimates' | 'estimatedIn'>;

/** Of the issues that are in a sprint which has begun; a plan is not yet what a board estimates. */
function estimatesOf({ plannedFrom, closedAt, issues, estimatedIn }: ScopeRecord): Estimated {
  if (plannedFrom === null && closedAt === null) return {};
  const present = Object.values(issues).filter((each) => each.present);
  const estimates = countEstimates(present.map(({ points }) => points));
  if (estimates.length === 0) return {};
  return { estimates, ...(estimatedIn === 'hours' ? { estimatedIn } : {}) };
}

type Recounted = NonNullable<FiguresRecord['toRecount']>;

/** Counts the work of those that a sprint which has closed served, and takes their names off the list. */
async function recounted(deps: Deps, figures: FiguresRecord): Promise<FiguresRecord> {
  const { boardId, toRecount = [] } = figures;
  if (toRecount.length === 0) return figures;
  await recountAfterClose(deps, toRecount);
  const done = new Set(toRecount.map(({ keyResultId }) => keyResultId));
  return again(async () => {
    const row = (await deps.store.read([{ kind: 'figures', key: boardId }])).get('figures', boardId);
    if (row === undefined) return figures;
    const { toRecount: listed = [], ...rest } = row.record;
    const left = listed.filter(({ keyResultId }) => !done.has(keyResultId));
    const record = left.length === 0 ? rest : { ...rest, toRecount: left };
    await deps.store.commit([{ op: 'put', kind: 'figures', key: boardId, record, version: row.version }]);
    return record;
  });
}

function keyResultsOf(scope: ScopeRecord | undefined): Recounted {
  return Object.values(scope?.serves ?? {})
    .flatMap(({ keyResults }) => keyResults)
    .map(({ id, objectiveId }) => ({ keyResultId: id, objectiveId }));
}

function eachOnce(all: Recounted): Recounted {
  return [...new Map(all.map((each) => [each.keyResultId, each])).values()];
}

function isSame(a: FiguresRecord, b: FiguresRecord): boolean {
  const said = ({ asOf: _, toRecount: __, ...figures }: FiguresRecord) => JSON.stringify(figures);
  return said(a) === said(b);
}

interface SprintRows {
  readonly sprintId: string;
  readonly sprint: SprintRecord | undefined;
  readonly scope: ScopeRecord | undefined;
}

/** The board's sprints in its order, the latest last, with the scopes of those that are to be counted. */
async function sprintsOf(
  deps: Deps,
  board: BoardRecord,
  frozen: ReadonlyMap<string, SprintFigures>,
): Promise<SprintRows[]> {
  const ids = board.sprints.map(({ sprintId }) => sprintId);
  const rows = await deps.store.read([
    ...ids.map((key): Address => ({ kind: 'sprint', key })),
    ...ids.filter((id) => !frozen.has(id)).map((key): Address => ({ kind: 'scope', key })),
  ]);
  return ids.map((sprintId) => ({
    sprintId,
    sprint: rows.get('sprint', sprintId)?.record,
    scope: rows.get('scope', sprintId)?.record,
  }));
}

/** The same with the scopes of frozen ones too: read only when one more sprint has closed. */
async function withScopes(
  deps: Deps,
  sprints: readonly SprintRows[],
  frozen: ReadonlyMap<string, SprintFigures>,
): Promise<SprintRows[]> {
  const rows = await deps.store.read([...frozen.keys()].map((key): Address => ({ kind: 'scope', key })));
  return sprints.map((each) => ({ ...each, scope: each.scope ?? rows.get('scope', each.sprintId)?.record }));
}
