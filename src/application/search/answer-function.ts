import {
  contributesToJql,
  type Membership,
  PARENTS_LIMIT,
  unalignedJql,
} from '../../domain/alignment/search-fragments';
import { type KeyKind, type KeyRef, parseKey } from '../../domain/alignment/tag-grammar';
import { ORGANISATION, organisationIn, tagOptions } from '../organisation';
import type { Address, Deps, Rows } from '../ports';
import type { HandleRecord } from '../records/handle-record';
import { LINKED_PARENTS_ROWS } from '../records/search-records';
import type { SettingsRecord } from '../records/settings-record';
import { isKept } from '../visible-rows';
import type { FunctionAnswer, JqlFunctionKey } from './jira-search';
import { isPublic } from './served-by';

/** What Jira asks of a function of the app. */
export interface FunctionCall {
  readonly function: JqlFunctionKey;
  readonly operator: string;
  readonly arguments: readonly string[];
}

/**
 * The JQL that stands for a call of one of the functions. Jira keeps it for everybody, so it is made of what
 * everybody may know: a key of something restricted, archived or deleted reads like one that never was.
 */
export async function answerFunction(deps: Deps, call: FunctionCall): Promise<FunctionAnswer> {
  const membership = membershipOf(call.operator);
  if (membership === undefined) return { error: 'Use this function with "in" or "not in".' };
  const [argument = ''] = call.arguments;
  return call.function === 'contributes-to'
    ? contributesTo(deps, argument, membership)
    : unaligned(deps, argument.trim(), membership);
}

function membershipOf(operator: string): Membership | undefined {
  const name = operator.trim().toLowerCase();
  return name === 'in' || name === 'not in' ? name : undefined;
}

const KIND_NAMES = { keyResult: 'key result', objective: 'objective', area: 'KRA' } as const satisfies Record<
  KeyKind,
  string
>;

async function contributesTo(deps: Deps, argument: string, membership: Membership): Promise<FunctionAnswer> {
  const organisation = organisationIn(await deps.store.read(ORGANISATION), deps.clock);
  const { prefixes } = tagOptions(organisation);
  const ref = parseKey(argument, prefixes);
  if (ref === undefined) {
    const example = `${prefixes.keyResult}-12`;
    return {
      error: `"${argument}" is not the key of a key result, an objective or a KRA. Write one like ${example}.`,
    };
  }
  const parents = await parentsOf(deps, ref, organisation.settings);
  if (parents === undefined) return { error: `There is no ${KIND_NAMES[ref.kind]} ${ref.key}.` };
  if (parents.length > PARENTS_LIMIT) {
    return {
      error: `More than ${PARENTS_LIMIT} epics serve ${ref.key}: Jira takes no longer query. Ask for its key results one by one.`,
    };
  }
  return { jql: contributesToJql(ref, parents, membership) };
}

/** The epics through which something is served; undefined where not everybody may know of it. */
async function parentsOf(
  deps: Deps,
  { kind, key }: KeyRef,
  settings: SettingsRecord,
): Promise<string[] | undefined> {
  const handle = (await deps.store.read([{ kind: 'handle', key }])).get('handle', key)?.record;
  if (handle === undefined || HANDLES[handle.kind] !== kind) return undefined;
  if (handle.kind === 'area') {
    const rows = await deps.store.read([{ kind: 'area', key: handle.areaId }]);
    const area = rows.get('area', handle.areaId)?.record;
    return area === undefined || area.archived ? undefined : Object.keys(area.parents ?? {});
  }
  const rows = await deps.store.read([{ kind: 'objective', key: handle.objectiveId }]);
  const objective = rows.get('objective', handle.objectiveId)?.record;
  if (objective === undefined || !isPublic(objective, settings)) return undefined;
  const keyResults = objective.keyResults.filter(
    (each) => isKept(each) && (handle.kind === 'objective' || each.id === handle.keyResultId),
  );
  if (handle.kind === 'key-result' && keyResults.length === 0) return undefined;
  const works = await deps.store.read(keyResults.map(({ id }): Address => ({ kind: 'work', key: id })));
  return once(keyResults.flatMap(({ id }) => Object.keys(works.get('work', id)?.record.parents ?? {})));
}

const HANDLES: Readonly<Record<HandleRecord['kind'], KeyKind>> = {
  'key-result': 'keyResult',
  objective: 'objective',
  area: 'area',
};

const PROJECT_KEY = /^[a-z][a-z0-9_]*$/i;

async function unaligned(deps: Deps, name: string, membership: Membership): Promise<FunctionAnswer> {
  if (name === '') return { error: 'Name a project, or the filter of a board.' };
  const [project, rows] = await Promise.all([
    PROJECT_KEY.test(name) ? deps.search.projectWithKey(name) : undefined,
    deps.store.read(
      Array.from(
        { length: LINKED_PARENTS_ROWS },
        (_, at): Address => ({ kind: 'linkedParents', key: String(at) }),
      ),
    ),
  ]);
  const parents = linkedParents(rows, project?.id);
  if (parents.length > PARENTS_LIMIT) {
    return {
      error: `More than ${PARENTS_LIMIT} epics serve key results here: Jira takes no longer query. Ask for one project.`,
    };
  }
  // Whether there is such a filter, and whether whoever searches may see it or the project, is Jira's to say.
  const scope =
    project === undefined
      ? ({ kind: 'filter', name } as const)
      : ({ kind: 'project', name: project.key } as const);
  return { jql: unalignedJql(scope, parents, membership) };
}

/** Linked epics, and what stands between them and issues; of a project those that have issues in it. */
function linkedParents(rows: Rows, projectId: string | undefined): string[] {
  const all: string[] = [];
  for (let at = 0; at < LINKED_PARENTS_ROWS; at += 1) {
    for (const root of Object.values(rows.get('linkedParents', String(at))?.record.roots ?? {})) {
      const reaches = projectId === undefined || root.projects === null || root.projects.includes(projectId);
      if (reaches) all.push(...root.parents);
    }
  }
  return once(all).sort();
}

function once<T>(list: readonly T[]): T[] {
  return [...new Set(list)];
}
