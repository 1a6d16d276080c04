import { remindByMail } from '../checkins/remind-by-mail';
import { purgeDeleted } from '../okrs/purge-deleted';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Deps } from '../ports';
import { askForVanished } from '../work/vanished-links';
import { rebuildSummary } from './rebuild-summary';

/**
 * The daily pass over some teams: takes away what was deleted long ago, makes the rows of the Overview anew whose
 * message got lost, has parents look at their children again, whose expected progress the date has moved, looks for
 * linked issues that are gone, and reminds of late check-ins.
 * Writes only what changed. What a row holds of its own is judged on the day it is read, and needs no pass.
 */
export async function passDay(deps: Deps, teamIds: readonly string[]): Promise<void> {
  const organisation = organisationIn(await deps.store.read(ORGANISATION), deps.clock);
  const open = organisation.cycles.filter((cycle) => cycle.state !== 'closed');
  const ids: string[] = [];
  for (const teamId of teamIds) {
    await purgeDeleted(deps, teamId);
    for (const { id: cycleId } of open) {
      const { objectives } = await rebuildSummary(deps, { teamId, cycleId });
      ids.push(...objectives.map(({ id }) => id));
      for (const { id, parent } of objectives) {
        if (parent?.relation !== 'contributes') continue;
        await deps.queue.push({ kind: 'child', parentId: parent.objectiveId, childId: id });
      }
    }
  }
  await remindByMail(deps, organisation, teamIds);
  await askForVanished(deps, ids).catch((thrown: unknown) =>
    deps.log.error('linked-issues-not-looked-for', { objectives: ids.length }, thrown),
  );
}
