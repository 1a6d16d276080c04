import { seedMoment } from './moments';
import { seedAttached } from './seed/attached';
import { seedBoards, seedSprints } from './seed/boards';
import { seedIssues } from './seed/issues';
import { seedGroups, seedPeople } from './seed/people';
import { seedProjects } from './seed/projects';
import type { SiteSeed } from './seed-schema';
import type { Row } from './store/records';

/** Turns a seed into the rows of a new store. `now` (epoch ms) decides the seeding day. Throws on broken references. */
export function seedRows(seed: SiteSeed, now: number): Row[] {
  const { timeZone } = seed.site;
  const moment = (text: string) => seedMoment(text, now, timeZone);
  const users = seedPeople(seed);
  const seeded = seedProjects(seed, users);
  const boards = seedBoards(seed, seeded);
  const sprints = seedSprints(seed, boards, moment, now);
  const { issues, counters } = seedIssues(seed, seeded, sprints, users, moment);
  const attached = seedAttached(seed, issues, users, moment, counters.task);
  const { name, baseUrl, cloudId } = seed.site;
  const site = {
    version: 1 as const,
    name,
    baseUrl: baseUrl.replace(/\/$/, ''),
    cloudId,
    timeZone,
    seededAt: now,
  };
  return [
    { table: 'site', record: { ...site, groups: seedGroups(seed, users), permissions: seed.permissions } },
    { table: 'counters', record: { ...counters, task: counters.task + attached.length } },
    ...[...users.values()].map((record): Row => ({ table: 'user', record })),
    ...seeded.statuses.map((record): Row => ({ table: 'status', record })),
    ...seeded.types.map((record): Row => ({ table: 'issueType', record })),
    ...[...seeded.projects.values()].map((record): Row => ({ table: 'project', record })),
    ...boards.map((record): Row => ({ table: 'board', record })),
    ...[...sprints.values()].map((record): Row => ({ table: 'sprint', record })),
    ...issues.map((record): Row => ({ table: 'issue', record })),
    ...attached,
  ];
}
