import { setTimeout as sleep } from 'node:timers/promises';
import type { PlatformAnswer } from '../workers/messages';
import type { CallSettings } from './call-settings';
import type { Faults } from './faults';
import { delayCall } from './latency';
import type { ScopeBook } from './scope-book';

export interface PageCalls {
  /**
   * What a page of the app gets instead of Jira's answer (`requestJira` of the bridge): an injected fault, or the
   * gateway's refusal for want of a scope. Undefined lets the call pass. Takes as long as the settings say.
   */
  admit(method: string, path: string): Promise<PlatformAnswer | undefined>;
}

export function createPageCalls(deps: {
  faults: Faults;
  scopeBook: ScopeBook;
  settings(): CallSettings;
}): PageCalls {
  return {
    async admit(method, path) {
      await delayCall(deps.settings, 'jiraAsUser');
      const fault = deps.faults.take({ service: 'jira', method, path, as: 'page' });
      if (fault && fault.afterMs > 0) await sleep(fault.afterMs, undefined, { ref: false });
      return fault?.answer ?? deps.scopeBook.refuseJira(method, path);
    },
  };
}
