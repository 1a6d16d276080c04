import type { Serves } from '../../domain/alignment/sprint-alignment';
import type { Caller } from '../caller';
import type { Address, Deps } from '../ports';
import type { AreasRecord } from '../records/area-record';
import { ONLY } from '../records/kinds';
import type { LinkRecord } from '../records/link-record';
import type { KeyResultRecord, ObjectiveRecord } from '../records/objective-record';
import type { SettingsRecord } from '../records/settings-record';
import type { SprintLine, SprintRecord } from '../records/sprint-record';
import { lifecycleOf } from '../views/key-result-view';
import { sightOf } from '../visibility';
import { isThere, withoutDeleted } from '../visible-rows';

export interface KnownKeyResult {
  readonly record: KeyResultRecord;
  readonly objective: ObjectiveRecord;
  /** Active or draft, its objective with it. */
  readonly open: boolean;
}

export type KnownArea = Pick<AreasRecord['areas'][number], 'id' | 'key' | 'name' | 'archived'>;

/** What links and tags name, as far as the caller sees it. */
export interface Known {
  /** By id. */
  readonly keyResults: ReadonlyMap<string, KnownKeyResult>;
  /** By id; archived ones too. */
  readonly areas: ReadonlyMap<string, KnownArea>;
  /** What the tags of a line name that is open. */
  readonly ofKeys: (keys: readonly string[]) => Serves;
  /** Of the sprint's board; null where the app does not know it. */
  readonly boardProject: string | null;
}

/**
 * Reads what the links of some issues and the lines of their sprint name: two storage requests, the second for KRAs of
 * the objectives that the first brought. `atOnce`: one request, with the list of all KRAs.
 */
export async function knownTargets(
  deps: Deps,
  caller: Caller,
  links: readonly (LinkRecord | undefined)[],
  { sprint, lines }: { readonly sprint: SprintRecord | null; readonly lines: readonly SprintLine[] },
  { settings, atOnce }: { readonly settings: SettingsRecord; readonly atOnce: boolean },
): Promise<Known> {
  const targets = [...links.flatMap((link) => link?.targets ?? []), ...(sprint?.targets ?? [])];
  const tagged = new Set((sprint?.targets ?? []).map(({ key }) => key));
  const boardId = sprint?.boardId ?? '';
  const otherKeys = lines.flatMap(({ keys }) => keys).filter((key) => !tagged.has(key));
  const rows = await deps.store.read([
    ...once(targets.map(({ objectiveId }) => objectiveId)).map(
      (key): Address => ({ kind: 'objective', key }),
    ),
    ...once(otherKeys).map((key): Address => ({ kind: 'handle', key })),
    ...(boardId === '' ? [] : [{ kind: 'board' as const, key: boardId }]),
    ...(atOnce ? [{ kind: 'areas' as const, key: ONLY }] : []),
  ]);
  const there = once(targets.map(({ objectiveId }) => objectiveId)).flatMap((id) => {
    const record = rows.get('objective', id)?.record;
    return record !== undefined && isThere(record, settings) ? [withoutDeleted(record)] : [];
  });
  const objectives = there.filter(await sightOf(deps, caller, there));
  const areaIds = [
    ...links.flatMap((link) => (link?.areas ?? []).map(({ areaId }) => areaId)),
    ...objectives.flatMap(({ areas }) => areas),
    ...otherKeys.flatMap((key) => {
      const handle = rows.get('handle', key)?.record;
      return handle?.kind === 'area' ? [handle.areaId] : [];
    }),
  ];
  const areas = atOnce
    ? areasIn(rows.get('areas', ONLY)?.record, new Set(areaIds))
    : await areasById(deps, once(areaIds));
  const keyResults = new Map(
    objectives.flatMap((objective) =>
      objective.keyResults.map((record): [string, KnownKeyResult] => {
        const lifecycle = lifecycleOf(record, objective);
        const open = lifecycle === 'active' || lifecycle === 'draft';
        return [record.id, { record, objective, open }];
      }),
    ),
  );
  const areaByKey = new Map([...areas.values()].map((area) => [area.key, area]));
  return {
    keyResults,
    areas,
    boardProject: rows.get('board', boardId)?.record.projectId ?? null,
    ofKeys: (keys) => ({
      keyResults: (sprint?.targets ?? [])
        .filter(({ key, keyResultId }) => keys.includes(key) && keyResults.get(keyResultId)?.open === true)
        .map(({ keyResultId }) => keyResultId),
      areas: keys.flatMap((key) => {
        const area = areaByKey.get(key);
        return area === undefined || area.archived ? [] : [area.id];
      }),
    }),
  };
}

async function areasById(deps: Deps, ids: readonly string[]): Promise<Map<string, KnownArea>> {
  const rows = await deps.store.read(ids.map((key): Address => ({ kind: 'area', key })));
  return new Map(
    ids.flatMap((id): [string, KnownArea][] => {
      const record = rows.get('area', id)?.record;
      return record === undefined ? [] : [[id, record]];
    }),
  );
}

function areasIn(list: AreasRecord | undefined, ids: ReadonlySet<string>): Map<string, KnownArea> {
  return new Map((list?.areas ?? []).filter(({ id }) => ids.has(id)).map((each) => [each.id, each]));
}

function once(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
