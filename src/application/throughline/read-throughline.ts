import type { Answer, Parsed } from '../../contract/api';
import type { ThroughKeyResult, ThroughlineView } from '../../contract/throughline/answers';
import { linesOfIssue } from '../../domain/alignment/lines-of-issue';
import { attributionOf } from '../../domain/alignment/sprint-alignment';
import type { WorkLevel } from '../../domain/alignment/throughline';
import { isAppError } from '../app-error';
import type { Caller } from '../caller';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Address, Deps, Rows } from '../ports';
import type { LinkRecord } from '../records/link-record';
import type { SprintRecord } from '../records/sprint-record';
import { WATCH } from '../sprints/watch';
import { presentLines } from '../tagging/sprint-lines';
import { keyResultView } from '../views/key-result-view';
import { cycleOf } from '../views/objective-view';
import { issueAndAbove } from './issue-and-above';
import { type Known, knownTargets } from './known-targets';
import { type LevelAbove, levelsAbove } from './levels-above';
import { endedKeys, ownLinks } from './own-links';

/**
 * The throughline of an issue, sub-task or epic (PRODUCT §4): which key results and KRAs it serves by the nearest
 * level that has any (§3.16), and by which line of its sprint's goal. The issue is read as the person who looks:
 * NOT_FOUND for one they may not see; what stands above it is what Jira tells them, and counts whether it does or not, as in the figures of its sprint. Warm:
 * 3 storage requests; 2 points, 2 for the parent of a sub-task, 2 for a level above the epic through which it serves,
 * and 3 for a sprint of another project's board. Outside sprints that are to come or run, 2 for each level above that
 * is asked for, 6 in all at most, and only where something above an epic is linked.
 */
export async function readThroughline(
  deps: Deps,
  caller: Caller,
  input: Parsed<'throughline.read'>,
): Promise<Answer<'throughline.read'>> {
  const place = await issueAndAbove(deps, input.issueId);
  const { chain, sprintIds, projectId } = place;
  const [issue] = chain;
  const rows = await deps.store.read([
    ...ORGANISATION,
    WATCH,
    ...chain.map(({ id }): Address => ({ kind: 'link', key: id })),
    ...sprintIds.flatMap((key): Address[] => [
      { kind: 'sprint', key },
      { kind: 'scope', key },
    ]),
  ]);
  const organisation = organisationIn(rows, deps.clock);
  const itsSprint = sprintOf(rows, sprintIds);
  const scope = itsSprint === null ? undefined : rows.get('scope', itsSprint.sprintId)?.record;
  const { above, hasReadLinks } = await levelsAbove(deps, place, scope, rows);
  const linkRows = [...chain.map(({ id }) => rows.get('link', id)?.record), ...above.map(({ link }) => link)];
  const goal = { sprint: itsSprint, lines: itsSprint === null ? [] : presentLines(itsSprint) };
  const known = await knownTargets(deps, caller, linkRows, goal, {
    settings: organisation.settings,
    atOnce: hasReadLinks,
  });
  const sprint = itsSprint !== null && (await shows(deps, itsSprint, known, projectId)) ? itsSprint : null;
  const lines = sprint === null ? [] : goal.lines;
  const assigned = sprint === null ? null : (sprint.assigned[input.issueId] ?? null);
  const places = [...chain, ...above].map(({ id, level }, at) => ({
    kind: kindOf(level),
    id,
    title: null,
    serves: servesOf(linkRows[at], known),
  }));
  const levels = await withNamedWinner(deps, places, above);
  const line = lines.find(({ id }) => id === assigned);
  if (line !== undefined) {
    levels.push({ kind: 'goal-line', id: line.id, title: line.text, serves: known.ofKeys(line.keys) });
  }
  const serving = levels.find(({ serves }) => serves.keyResults.length > 0)?.serves.keyResults ?? [];
  const tagged = lines.map((each) => ({
    ...each,
    keyResultIds: known.ofKeys(each.keys).keyResults,
  }));
  const endedAbove = endedKeys(linkRows.slice(1, chain.length), known);
  return {
    issueId: input.issueId,
    level: issue.level,
    levels,
    sprint:
      sprint === null
        ? null
        : {
            id: sprint.sprintId,
            name: sprint.name,
            state: sprint.state,
            lines: linesOfIssue(serving, tagged, assigned).map(({ id, text }) => ({
              id,
              text,
              assigned: id === assigned,
            })),
          },
    ...named(known, levels, organisation),
    links: ownLinks(linkRows[0], known),
    ...(endedAbove.length === 0 ? {} : { endedAbove }),
  };
}

/** The level whose links count has Jira's id where the person may see it, so that their browser can name it. */
async function withNamedWinner(
  deps: Deps,
  levels: readonly WorkLevel[],
  above: readonly LevelAbove[],
): Promise<WorkLevel[]> {
  const { level: at } = attributionOf(levels.map(({ serves }) => serves));
  const wins = at === null ? undefined : above.find(({ id }) => id === levels[at]?.id);
  const [seen] = wins?.unnamed ? await deps.jira.issues([wins.unnamed]) : [];
  return levels.map((each, place) =>
    place === at && seen !== undefined ? { ...each, id: seen.id, kind: kindOf(seen.level) } : each,
  );
}

/** A sprint of another project's board is named to those who may browse that project (PRODUCT §6). */
async function shows(
  deps: Deps,
  { sprintId }: SprintRecord,
  { boardProject }: Known,
  projectId: string,
): Promise<boolean> {
  if (boardProject === projectId) return true;
  if (boardProject !== null) return (await deps.jira.browsable([boardProject])).includes(boardProject);
  try {
    await deps.jira.sprint(sprintId);
    return true;
  } catch (thrown) {
    if (isAppError(thrown, 'NOT_FOUND')) return false;
    throw thrown;
  }
}

/** The sprint it is in, the running one first; else the one that ended last. */
function sprintOf(rows: Rows, sprintIds: readonly string[]): SprintRecord | null {
  const order = { active: 0, future: 1, closed: 2 } as const;
  const there = sprintIds.flatMap((id) => rows.get('sprint', id)?.record ?? []).filter(({ gone }) => !gone);
  const [first] = there.sort(
    (a, b) => order[a.state] - order[b.state] || ((a.end ?? '') < (b.end ?? '') ? 1 : -1),
  );
  return first ?? null;
}

function kindOf(level: number): WorkLevel['kind'] {
  if (level < 0) return 'sub-task';
  return level === 0 ? 'issue' : level === 1 ? 'epic' : 'above-epic';
}

/** What a level serves that is open and that the caller sees. */
function servesOf(link: LinkRecord | undefined, known: Known): WorkLevel['serves'] {
  const counts = <T extends { relation: string }>(each: T) => each.relation === 'contributes';
  return {
    keyResults: (link?.targets ?? [])
      .filter(counts)
      .map(({ keyResultId }) => keyResultId)
      .filter((id) => known.keyResults.get(id)?.open === true),
    areas: (link?.areas ?? [])
      .filter(counts)
      .map(({ areaId }) => areaId)
      .filter((id) => known.areas.get(id)?.archived === false),
  };
}

/** Everything the levels name, with the objectives and their KRAs. */
function named(
  known: Known,
  levels: readonly WorkLevel[],
  organisation: ReturnType<typeof organisationIn>,
): Pick<ThroughlineView, 'keyResults' | 'objectives' | 'areas'> {
  const ids = new Set(levels.flatMap(({ serves }) => serves.keyResults));
  const keyResults = [...known.keyResults.values()].filter(({ record }) => ids.has(record.id));
  const objectives = new Map(keyResults.map(({ objective }) => [objective.id, objective]));
  return {
    keyResults: keyResults.map(({ record, objective }): ThroughKeyResult => {
      const { view } = keyResultView(
        record,
        objective,
        cycleOf(objective, organisation.cycles),
        organisation,
      );
      const { id, key, title, objectiveId, numbers, guardrail, unit, decimals, status } = view;
      const current = view.current?.value ?? null;
      const stepsDone = view.stepsDone.map(({ stepId }) => stepId);
      return { id, key, title, objectiveId, numbers, guardrail, current, stepsDone, unit, decimals, status };
    }),
    objectives: [...objectives.values()].map(({ id, key, title, areas }) => ({
      id,
      key,
      title,
      areaIds: areas,
    })),
    areas: [...known.areas.values()]
      .filter(({ archived }) => !archived)
      .map(({ id, key, name }) => ({ id, key, name })),
  };
}
