import { createChangeQueue } from './adapters/forge/change-queue';
import { manageOkrsPermission } from './adapters/forge/manage-okrs-permission';
import { personalData } from './adapters/forge/personal-data';
import { createJira } from './adapters/jira/jira-client';
import type { Meter } from './adapters/meter';
import { createKvsStore } from './adapters/storage/kvs-store';
import { consoleLog } from './adapters/system/console-log';
import { randomIds } from './adapters/system/random-ids';
import { systemClock } from './adapters/system/system-clock';
import type { Deps } from './application/ports';
import { rememberActors } from './application/privacy/remember-actors';

/** The one place where ports meet adapters: what one invocation works with. Nothing outlives it. */
export function compose(meter: Meter): Deps {
  const permission = manageOkrsPermission();
  return {
    clock: systemClock,
    ids: randomIds,
    store: rememberActors(createKvsStore(meter), systemClock),
    jira: createJira('user', meter, permission),
    jiraAsApp: createJira('app', meter, permission),
    queue: createChangeQueue(),
    personalData,
    log: consoleLog,
    manageOkrsPermission: permission,
  };
}
