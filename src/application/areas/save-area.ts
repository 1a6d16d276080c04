import type { Parsed } from '../../contract/api';
import type { AreaView } from '../../contract/okrs/lifecycle-answers';
import { activity, differences } from '../activity';
import { AppError } from '../app-error';
import type { Caller } from '../caller';
import { need } from '../find';
import { counterAddress, nextKey } from '../okrs/next-key';
import { demandRevision } from '../okrs/stale-revision';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Address, Change, Deps } from '../ports';
import { AREAS_LIMIT, type AreaRecord } from '../records/area-record';
import { ONLY } from '../records/kinds';
import type { TeamRecord } from '../records/team-record';
import { again } from '../retry';
import { areaView } from './area-view';
import { demandArea, listArea } from './edit-area';

/**
 * Creates or changes a KRA (PRODUCT §2): OKR managers, and the lead or stand-in of its team. Its key is given in the
 * same transaction; the same creation sent twice makes one.
 */
export async function saveArea(deps: Deps, caller: Caller, input: Parsed<'area.save'>): Promise<AreaView> {
  return again(async () => {
    const first = await deps.store.read([
      ...ORGANISATION,
      { kind: 'area', key: input.id },
      { kind: 'areas', key: ONLY },
    ]);
    const { settings } = organisationIn(first, deps.clock);
    const known = first.get('area', input.id);
    if (known !== undefined && input.revision === undefined) return areaView(known.record);
    if (known === undefined && input.revision !== undefined) {
      throw new AppError('NOT_FOUND', 'This KRA does not exist any more.');
    }
    if (known !== undefined) demandRevision('KRA', input.revision, known.record.revision);
    await demandArea(deps, caller, await teamsOf(deps, known?.record, input.teamId));
    const listed = first.get('areas', ONLY)?.record.areas ?? [];
    if (known === undefined && listed.length >= AREAS_LIMIT) {
      throw new AppError('LIMIT_REACHED', `There are ${AREAS_LIMIT} KRAs already.`);
    }
    const prefix = settings.prefixes.area;
    const given =
      known === undefined ? nextKey(await deps.store.read([counterAddress(prefix)]), prefix) : undefined;
    const { id, name, description, ownerId, teamId } = input;
    const area: AreaRecord = {
      id,
      key: known?.record.key ?? given?.key ?? '',
      revision: (known?.record.revision ?? 0) + 1,
      name,
      description,
      ownerId,
      teamId,
      archived: known?.record.archived ?? false,
      links: known?.record.links ?? [],
      ...(known?.record.parents === undefined ? {} : { parents: known.record.parents }),
    };
    const steps: Change[] = [
      { op: 'put', kind: 'area', key: id, record: area, version: known?.version ?? 0 },
      listArea(first, area),
      activity(
        deps,
        caller,
        `area:${id}`,
        known ? 'KRA changed' : 'KRA created',
        differences(known?.record ?? {}, area),
      ),
    ];
    if (given !== undefined) {
      const record = { kind: 'area', key: given.key, areaId: id } as const;
      steps.push(given.step, { op: 'put', kind: 'handle', key: given.key, record, version: 0 });
    }
    await deps.store.commit(steps);
    return areaView(area);
  });
}

/** The team it has and the one it gets; null is the organisation. */
async function teamsOf(
  deps: Deps,
  known: AreaRecord | undefined,
  teamId: string | null,
): Promise<(TeamRecord | null)[]> {
  const ids = [...new Set(known === undefined ? [teamId] : [known.teamId, teamId])];
  const rows = await deps.store.read(
    ids.flatMap((key): Address[] => (key === null ? [] : [{ kind: 'team', key }])),
  );
  return ids.map((id) => (id === null ? null : need(rows, 'team', id).record));
}
