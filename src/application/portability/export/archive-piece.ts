import type { ExportedRecord } from '../../../contract/portability/answers';
import type { Caller } from '../../caller';
import { hiddenKeys } from '../../hidden-ones';
import type { Address, Deps } from '../../ports';
import { retrospectiveKey } from '../../records/close-record';
import { ONLY } from '../../records/kinds';
import type { KeyResultRecord } from '../../records/objective-record';
import { readingKey } from '../../records/reading-record';
import { isManager } from '../../rights';
import { keysOfReview, reviewWithout } from '../../sprint-reviews/review-without';
import { withToldLearnings } from '../../sprint-reviews/told-learnings';
import { ARCHIVE_KIND, ARCHIVE_VERSION, exported } from '../archive/exported-record';
import { withoutHiddenLinks, withoutHiddenReach, withoutHiddenWork } from './hidden-work';
import { inLanes } from './in-lanes';
import { leftOutOf } from './left-out';
import type { ExportScope } from './scope';

/** More of one kind than this no key result has. */
const HISTORY_LIMIT = 10_000;

/** What holds for all: the header, settings, cycles, teams, KRAs, health metrics, retrospectives. */
export async function frameOf(deps: Deps, caller: Caller, scope: ExportScope): Promise<ExportedRecord[]> {
  const { organisation, teams } = scope;
  const areasRow = (await deps.store.read([{ kind: 'areas', key: ONLY }])).get('areas', ONLY);
  const areaIds = areasRow?.record.areas.map(({ id }) => id) ?? [];
  const metricIds = teams.flatMap(({ metrics }) => metrics);
  const retrospectives = organisation.cycles.flatMap(({ id }) => [
    retrospectiveKey(id, null),
    ...teams.map((team) => retrospectiveKey(id, team.id)),
  ]);
  const rows = await deps.store.read([
    ...areaIds.map((key): Address => ({ kind: 'area', key })),
    ...metricIds.map((key): Address => ({ kind: 'metric', key })),
    ...retrospectives.map((key): Address => ({ kind: 'retrospective', key })),
  ]);
  const exportedAt = new Date(organisation.now).toISOString();
  const manages = await isManager(deps, caller);
  const boards = teams.flatMap((team) => team.boards);
  const browsed = await browsedOf(deps, boards);
  const projects = new Set(browsed.map(({ projectId }) => projectId));
  const areas = areaIds.flatMap((key) => rows.get('area', key)?.record ?? []);
  const leftOut = leftOutOf({ manages, hidesBoards: browsed.length < boards.length });
  const header = { version: ARCHIVE_VERSION, exportedAt, leftOut };
  return [
    { kind: ARCHIVE_KIND, key: ONLY, record: header },
    ...(manages ? [exported('settings', ONLY, { ...organisation.settings, appliedImports: [] })] : []),
    exported('cycles', ONLY, { cycles: [...organisation.cycles] }),
    ...teams.map((team) => exported('team', team.id, { ...team, shelf: hintsOf(team.shelf, projects) })),
    ...(await withoutHiddenWork(deps, areas)).map((area) => exported('area', area.id, area)),
    ...metricIds.flatMap((key) => recordOf('metric', key)),
    ...retrospectives.flatMap((key) => recordOf('retrospective', key)),
  ];

  function recordOf<K extends 'metric' | 'retrospective'>(kind: K, key: string): ExportedRecord[] {
    const record = rows.get(kind, key)?.record;
    return record === undefined ? [] : [exported(kind, key, record)];
  }
}

type Shelf = ExportScope['teams'][number]['shelf'];

/** Of a shelf only what is nowhere else: the words that goal lines taught it, of boards in these projects. */
function hintsOf(shelf: Shelf, projects: ReadonlySet<string | null>): Shelf {
  return shelf
    .map(({ parentId: _, ...objective }) => ({
      ...objective,
      keyResults: objective.keyResults.map((each) => ({
        ...each,
        hints: each.hints.filter(({ projectId }) => projectId !== null && projects.has(projectId)),
      })),
    }))
    .filter(({ keyResults }) => keyResults.some(({ hints }) => hints.length > 0));
}

/** Objectives with their key results, drafts of closings, and for managers the issues they reach. */
export async function objectivesPiece(
  deps: Deps,
  caller: Caller,
  scope: ExportScope,
  ids: readonly string[],
): Promise<ExportedRecord[]> {
  const objectives = await withoutHiddenLinks(deps, await scope.objectives(ids));
  const manages = await isManager(deps, caller);
  const rows = manages
    ? await deps.store.read(
        objectives.flatMap(({ id, keyResults }): Address[] => [
          { kind: 'close', key: id },
          ...keyResults.map((each): Address => ({ kind: 'work', key: each.id })),
        ]),
      )
    : undefined;
  const reached = objectives.flatMap((objective) =>
    objective.keyResults.flatMap(({ id }) => rows?.get('work', id)?.record ?? []),
  );
  const works = await withoutHiddenReach(deps, reached);
  return objectives.flatMap((objective) => {
    const close = rows?.get('close', objective.id)?.record;
    const own = new Set(objective.keyResults.map(({ id }) => id));
    return [
      exported('objective', objective.id, { ...objective, importId: null }),
      ...(close === undefined ? [] : [exported('close', objective.id, close)]),
      ...works
        .filter(({ keyResultId, issues }) => own.has(keyResultId) && Object.keys(issues).length > 0)
        .map((work) => exported('work', work.keyResultId, work)),
    ];
  });
}

/** Check-ins, readings, comments and contributions of the key results of some objectives. */
export async function historyPiece(
  deps: Deps,
  scope: ExportScope,
  ids: readonly string[],
): Promise<ExportedRecord[]> {
  const keyResults = (await scope.objectives(ids)).flatMap((objective) => objective.keyResults);
  const histories = await inLanes(keyResults, (each) => historyOf(deps, each));
  const contributions = await withToldLearnings(
    deps,
    histories.flatMap((each) => each.contributions),
  );
  return [
    ...histories.flatMap(({ records }) => records),
    ...contributions.map((each) => exported('contribution', `${each.sprintId}.${each.keyResultId}`, each)),
  ];
}

async function historyOf({ store }: Deps, { id, checkIns }: KeyResultRecord) {
  const [said, readings, comments, contributions] = await Promise.all([
    checkIns === 0 ? [] : store.checkInsOf(id, HISTORY_LIMIT),
    store.readingsOf(id, HISTORY_LIMIT),
    store.commentsOf(id, HISTORY_LIMIT),
    store.contributionsTo(id, HISTORY_LIMIT),
  ]);
  const records = [
    ...said.map((each) => exported('checkIn', each.id, each)),
    ...readings.map((each) => exported('reading', readingKey(id, each.day), each)),
    ...comments.map((each) => exported('comment', each.id, each)),
  ];
  return { records, contributions };
}

/** Boards and sprints of the projects that this person may browse, and the links of issues to what they see. */
export async function jiraPiece(deps: Deps, caller: Caller, scope: ExportScope): Promise<ExportedRecord[]> {
  const boards = scope.teams.flatMap((team) => team.boards);
  const seen = await browsedOf(deps, boards);
  const boardRows = await deps.store.read(
    seen.map(({ boardId }): Address => ({ kind: 'board', key: boardId })),
  );
  const records = seen.flatMap(({ boardId }) => boardRows.get('board', boardId)?.record ?? []);
  const sprintIds = [...new Set(records.flatMap(({ sprints }) => sprints.map(({ sprintId }) => sprintId)))];
  const sprintRows = await deps.store.read(sprintIds.map((key): Address => ({ kind: 'sprint', key })));
  const sprints = sprintIds.flatMap((key) => sprintRows.get('sprint', key)?.record ?? []);
  const named = sprints.flatMap(({ claims, review }) => [
    ...claims.map(({ key }) => key),
    ...(review === null ? [] : keysOfReview(review)),
  ]);
  const hidden = await hiddenKeys(deps, caller, named);
  const issueIds = new Set(sprints.flatMap(({ assigned }) => Object.keys(assigned)));
  const browsable = new Set(issueIds.size === 0 ? [] : await deps.jira.browsableIssues([...issueIds]));
  return [
    ...records.map((each) => exported('board', each.boardId, each)),
    ...sprints.map((each) => {
      const claims = each.claims.filter(({ key }) => !hidden.has(key));
      // A draft of a goal and notices are between the app and one person.
      const review = each.review && reviewWithout(each.review, hidden);
      const assigned = Object.fromEntries(Object.entries(each.assigned).filter(([id]) => browsable.has(id)));
      const shown = { ...each, claims, review, assigned, draft: null, notices: [] };
      return exported('sprint', each.sprintId, shown);
    }),
  ];
}

type Boards = ExportScope['teams'][number]['boards'];

/** Those of the boards that lie in projects which this person may browse. */
async function browsedOf(deps: Deps, boards: Boards): Promise<Boards> {
  const projects = [...new Set(boards.flatMap(({ projectId }) => projectId ?? []))];
  const browsable = projects.length === 0 ? [] : await deps.jira.browsable(projects);
  return boards.filter(({ projectId }) => projectId !== null && browsable.includes(projectId));
}
