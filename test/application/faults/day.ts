import type { JiraChange } from '../../../src/application/jira-change';
import type { RecordKind } from '../../../src/application/records/kinds';
import type { TestApp } from '../../support/app';
import { KEY_RESULT, OBJECTIVE } from '../../support/plan';
import { playJira } from '../../support/played-jira';
import { sprintRuns } from '../../support/sprints';

/** One thing that happens in Jira: what it changes there, and the messages that tell of it. */
export type Happening = readonly [what: string, happen: () => readonly JiraChange[]];

export interface Day {
  readonly app: TestApp;
  readonly happenings: readonly Happening[];
}

const POINTS = { customfield_10032: 3 };

/**
 * The quarter of `planQuarter`, board 1 with the sprint 20 that runs and 21 that is to come; epic 900 serves KR-1. Then
 * a day on which most things happen that can.
 */
export async function workingDay(): Promise<Day> {
  const app = await sprintRuns();
  await app.settle();
  app.jira.sprints.delete('3');
  let clock = '2026-02-10T09:00:00.000Z';
  app.goTo(clock);
  const jira = playJira(app, () => clock);
  const passes = (minutes: number) => {
    clock = new Date(Date.parse(clock) + minutes * 60_000).toISOString();
    app.goTo(clock);
  };
  for (const epic of ['900', '901']) jira.create(epic, { level: 1 });
  const first = [jira.sprint('20'), jira.sprint('21')];
  for (const id of ['1', '2', '3']) {
    jira.create(id, { sprintIds: ['20'], numbers: POINTS, parentId: id === '3' ? '901' : '900' });
  }
  jira.create('4', { sprintIds: ['21'], numbers: POINTS, parentId: '900' });
  for (const each of first) await app.happens(each);
  await app.as('lena')('link.save', {
    objectiveId: OBJECTIVE,
    keyResultId: KEY_RESULT,
    issueId: '900',
    relation: 'contributes',
  });
  passes(5);
  await app.happens(jira.start('20'));
  await app.settle();
  const at = (happen: () => JiraChange | readonly JiraChange[]) => () => {
    passes(20);
    const told = happen();
    return Array.isArray(told) ? told : [told as JiraChange];
  };
  return {
    app,
    happenings: [
      ['an issue is done', at(() => jira.status('1', 'done'))],
      ['an issue comes into the sprint', at(() => jira.create('5', { sprintIds: ['20'], numbers: POINTS }))],
      ['an estimate changes', at(() => jira.estimate('2', 8))],
      ['an issue moves below the linked epic', at(() => jira.parent('3', '900'))],
      ['an issue leaves for the next sprint', at(() => jira.move('2', '21'))],
      ['the sprint ends', at(() => jira.close('20', '21'))],
      ['the next begins', at(() => jira.start('21'))],
      ['a done issue is opened again', at(() => jira.status('1', 'indeterminate'))],
      ['the epic is deleted', at(() => jira.remove('900'))],
      ['the night', at(() => ({ kind: 'board', boardId: '1', gone: false, whole: true }))],
      ['its figures', at(() => ({ kind: 'figures', boardId: '1' }))],
    ],
  };
}

const COMPARED: readonly RecordKind[] = [
  'sprint',
  'scope',
  'figures',
  'link',
  'work',
  'objective',
  'contribution',
];
/** When somebody looked, and how often a row was written, is no state. */
const MOMENTS = new Set(['readAt', 'asOf', 'figuresDue', 'revision', 'updated']);

/** Everything that people are shown of it, as text. */
export function stateOf(app: TestApp): unknown {
  const rows = Object.fromEntries(COMPARED.map((kind) => [kind, app.store.all(kind)]));
  const text = JSON.stringify({ rows, copies: [...app.search.copies].sort() }, (key, value: unknown) =>
    // Whether what a closed sprint left open had been begun, a changelog of statuses does not tell.
    MOMENTS.has(key) || key === 'category' ? undefined : value,
  );
  return JSON.parse(text);
}
