import { createChangeQueue } from './adapters/forge/change-queue';
import { createLive } from './adapters/forge/live';
import { manageOkrsPermission } from './adapters/forge/manage-okrs-permission';
import { moduleId } from './adapters/forge/module-id';
import { personalData } from './adapters/forge/personal-data';
import { createJira } from './adapters/jira/jira-client';
import { createJiraSearch } from './adapters/jira/jira-search';
import type { Meter } from './adapters/meter';
import { createKvsStore } from './adapters/storage/kvs-store';
import { consoleLog } from './adapters/system/console-log';
import { randomIds } from './adapters/system/random-ids';
import { systemClock } from './adapters/system/system-clock';
import { createChangeNotes, noteChanges } from './application/live/change-notes';
import type { Deps } from './application/ports';
import { rememberActors } from './application/privacy/remember-actors';

/** The one place where ports meet adapters: what one invocation works with. Nothing outlives it. */
export function compose(meter: Meter): Deps {
  const permission = manageOkrsPermission();
  const changes = createChangeNotes();
  return {
    clock: systemClock,
    ids: randomIds,
    store: rememberActors(noteChanges(createKvsStore(meter), changes), systemClock),
    jira: createJira('user', meter, permission),
    jiraAsApp: createJira('app', meter, permission),
    search: createJiraSearch(meter, moduleId),
    queue: createChangeQueue(),
    personalData,
    live: createLive(consoleLog),
    changes,
    log: consoleLog,
    manageOkrsPermission: permission,
  };
}
