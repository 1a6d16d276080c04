import type { Answer, Parsed } from '../../contract/api';
import type { Caller } from '../caller';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Deps } from '../ports';
import { needSeen } from '../visibility';
import { withoutHiddenIssues } from './without-hidden-issues';
import { withoutHiddenKeys } from './without-hidden-keys';

const ENTRIES = 50;

/**
 * What changed about one thing, newest first (PRODUCT §6). An objective's log is for those who see the objective,
 * a board's or sprint's for those who see it in Jira: its goals are Jira's text.
 */
export async function readActivity(
  deps: Deps,
  caller: Caller,
  { subject, before }: Parsed<'activity.read'>,
): Promise<Answer<'activity.read'>> {
  await demandSight(deps, caller, subject);
  const entries = await deps.store.activityOf(`${subject.kind}:${subject.id}`, ENTRIES + 1, before);
  const shown = entries.slice(0, ENTRIES).map((each) => ({
    id: each.id,
    at: each.at,
    by: each.by,
    action: each.action,
    before: each.before ?? null,
    after: each.after ?? null,
  }));
  const named = await withoutHiddenKeys(deps, caller, shown);
  return { entries: await withoutHiddenIssues(deps, named), more: entries.length > ENTRIES };
}

async function demandSight(
  deps: Deps,
  caller: Caller,
  subject: Parsed<'activity.read'>['subject'],
): Promise<void> {
  switch (subject.kind) {
    case 'objective': {
      const rows = await deps.store.read([...ORGANISATION, { kind: 'objective', key: subject.id }]);
      await needSeen(deps, caller, rows, subject.id, organisationIn(rows, deps.clock).settings);
      return;
    }
    case 'board':
      await deps.jira.board(subject.id);
      return;
    case 'sprint':
      await deps.jira.sprint(subject.id);
      return;
    case 'team':
    case 'cycle':
    case 'area':
    case 'settings':
      return;
  }
}
