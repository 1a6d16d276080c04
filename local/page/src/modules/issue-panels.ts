import { z } from 'zod';
import { createStore } from '../ui/store';

const shownSchema = z.record(z.string(), z.array(z.string()));
type Shown = z.infer<typeof shownSchema>;

const STORED_AS = 'shell.issue-panels';

function read(): Shown {
  try {
    return shownSchema.parse(JSON.parse(localStorage.getItem(STORED_AS) ?? ''));
  } catch {
    return {};
  }
}

/** Which panels somebody put on which issue, by issue id: Jira shows a panel only there. Kept in the browser. */
export const issuePanels = createStore<Shown>(read());

function change(issueId: string, next: (keys: readonly string[]) => string[]): void {
  issuePanels.set((now) => ({ ...now, [issueId]: next(now[issueId] ?? []) }));
  localStorage.setItem(STORED_AS, JSON.stringify(issuePanels.get()));
}

export const addPanel = (issueId: string, moduleKey: string): void =>
  change(issueId, (keys) => [...keys.filter((key) => key !== moduleKey), moduleKey]);

export const removePanel = (issueId: string, moduleKey: string): void =>
  change(issueId, (keys) => keys.filter((key) => key !== moduleKey));
