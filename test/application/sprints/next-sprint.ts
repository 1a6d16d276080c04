import type { JiraChange } from '../../../src/application/jira-change';
import type { SprintFigures } from '../../../src/application/records/figures-record';
import type { ScopeRecord } from '../../../src/application/records/scope-record';
import type { TestApp } from '../../support/app';
import { KEY_RESULT, OBJECTIVE } from '../../support/plan';
import { type PlayedJira, POINTS, playJira } from '../../support/played-jira';
import { sprintRuns } from '../../support/sprints';

/** The sprint that is played, of board 1. */
export const NEXT = '7';

export interface NextSprint {
  readonly app: TestApp;
  readonly jira: PlayedJira;
  at(moment: string): void;
  /** Delivers events, and lets the queue have its turn. */
  tell(...events: readonly JiraChange[]): Promise<void>;
  /** The board's figures are made now, instead of within ten minutes. */
  count(): Promise<void>;
  scope(): ScopeRecord;
  figures(): SprintFigures;
  /** An epic's `contributes` link to KR-1 is made. */
  link(issueId: string): Promise<void>;
}

/** Epic 900 without links; sprint 7 with issues 101 (3 points) and 102 (5 points) of it, not started. */
export async function nextSprint(): Promise<NextSprint> {
  const app = await sprintRuns();
  let now = '2026-02-16T09:00:00.000Z';
  app.goTo(now);
  const jira = playJira(app, () => now);
  const tell = async (...events: readonly JiraChange[]) => {
    for (const event of events) await app.happens(event);
    await app.settle();
  };
  const inSprint = (points: number) => {
    return { sprintIds: [NEXT], parentId: '900', numbers: { [POINTS]: points } };
  };
  jira.create('900', { level: 1 });
  await tell(jira.sprint(NEXT), jira.create('101', inSprint(3)), jira.create('102', inSprint(5)));
  return {
    app,
    jira,
    tell,
    at(moment) {
      now = moment;
      app.goTo(moment);
    },
    count: () => tell({ kind: 'figures', boardId: '1' }),
    scope() {
      const scope = app.store.all('scope').find(({ sprintId }) => sprintId === NEXT);
      if (scope === undefined) throw new Error('no scope');
      return scope;
    },
    figures() {
      const all = app.store.all('figures').flatMap(({ sprints }) => sprints);
      const figures = all.find(({ sprintId }) => sprintId === NEXT);
      if (figures === undefined) throw new Error('no figures');
      return figures;
    },
    async link(issueId) {
      const to = { issueId, objectiveId: OBJECTIVE, keyResultId: KEY_RESULT };
      await app.as('lena')('link.save', { ...to, relation: 'contributes' });
      await app.settle();
    },
  };
}
