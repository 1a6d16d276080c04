import type { JiraSprint } from '../../../src/application/ports';
import type { Person, TestApp } from '../../support/app';
import type { FakeIssue } from '../../support/fake-jira';
import { addIssue, doneOn } from '../../support/issues';
import { TEAM } from '../../support/plan';
import { addSprint } from '../../support/sprints';
import type { Besides } from './company';
import { AREA, DRAFT_SPRINT, EPIC, idsOf, LEFT_EPIC, SPRINT } from './names';
import type { World } from './roles';

/**
 * The work side of the company: the team has a second board, in a project that few may browse, and the work of both is
 * joined in every way there is. Whatever is said in the hidden project says `HIDDEN_WORD`, in the shop `SHOP_WORD`.
 */

export const HIDDEN_WORD = 'obsidian';
/** Stands in names and goals of those sprints that Jira shows on the shop's board too. */
export const FOREIGN_WORD = 'basalt';
export const SHOP_WORD = 'feldspar';
export const PROJECTS = { shop: '10000', hidden: '20000' } as const;
export const HIDDEN_KEY = 'HIDDEN';
export const HIDDEN_BOARD = '9';
/** Sprints of the hidden board; the running one is shown on board 1 too, for it holds an issue of the shop. */
export const HIDDEN_SPRINTS = { closed: '91', active: '92', future: '93' } as const;
export const PAST_SPRINT = '2';

/** Issues of the shop, which whoever browses it may know. */
export const SHOP_ISSUES = {
  belowHiddenEpic: '51110',
  inForeignSprint: '51111',
  servesPeople: '51112',
  servesArea: '51113',
  free: '51114',
  servesTwo: '51115',
  past: '51116',
  belowLastCycle: '51117',
  /** Epics that serve what few may see, and nothing else. */
  epicForPeople: '51118',
} as const;
export const HIDDEN_ISSUES = {
  epic: '70900',
  past: '70901',
  inShopSprint: '70902',
  active: '70903',
  future: '70904',
  servesArea: '70905',
  servesPeople: '70906',
  freeInShopSprint: '70907',
  inDraft: '70908',
  subTask: '70909',
  belowLastCycle: '70911',
} as const;

/** People of this side: `hugo` works in the hidden project, `hans` browses both, `mira` manages OKRs and sees the shop alone. */
export const WORK_PEOPLE = ['hugo', 'hans', 'mira'] as const;

/** What JQL functions were asked for, as Jira keeps it. */
export const ASKED = (keys: Readonly<Record<World, string>>): readonly (readonly [string, string])[] => [
  ...Object.values(keys).map((key) => ['contributes-to', key] as const),
  ['contributes-to', 'KRA-1'],
  ['unaligned', 'SHOP'],
];

export const WORK_SIDE: Besides = { furnish, populate };

function furnish(app: TestApp): void {
  const { jira } = app;
  const { shop, hidden } = PROJECTS;
  const reads = { edits: [], writesSprints: [] };
  jira.people.set('hugo', { sees: [hidden], edits: [hidden], writesSprints: [] });
  jira.people.set('hans', { ...reads, sees: [shop, hidden] });
  jira.people.set('mira', { ...reads, sees: [shop], managesOkrs: true });
  jira.boards.set(HIDDEN_BOARD, {
    ...{ id: HIDDEN_BOARD, name: `${HIDDEN_WORD} board`, type: 'scrum', projectId: hidden },
    ...{ projectKey: HIDDEN_KEY, sprints: { foreign: [] } },
    estimation: { label: 'Story Points', fieldId: FIELD },
  });
  const board = jira.boards.get('1');
  if (board !== undefined)
    jira.boards.set('1', { ...board, sprints: { foreign: [HIDDEN_SPRINTS.active, HIDDEN_SPRINTS.future] } });
  for (const [id, more] of SHOP_WORK) addIssue(jira, id, { summary: `A ${SHOP_WORD} task ${id}`, ...more });
  for (const [id, more] of HIDDEN_WORK) {
    const own = { projectId: hidden, key: `${HIDDEN_KEY}-${id}`, summary: `An ${HIDDEN_WORD} task ${id}` };
    addIssue(jira, id, { ...own, ...more });
  }
  addWorkSprints(app);
}

const FIELD = 'customfield_10032';
const sized = (points: number, ...sprintIds: string[]): Partial<FakeIssue> => ({
  numbers: { [FIELD]: points },
  sprintIds,
});

const SHOP_WORK: readonly (readonly [string, Partial<FakeIssue>])[] = [
  [SHOP_ISSUES.belowHiddenEpic, { ...sized(3, SPRINT), parentId: HIDDEN_ISSUES.epic }],
  [SHOP_ISSUES.inForeignSprint, sized(2, HIDDEN_SPRINTS.active)],
  [SHOP_ISSUES.servesPeople, sized(5, SPRINT)],
  [SHOP_ISSUES.servesArea, sized(1, SPRINT)],
  [SHOP_ISSUES.free, sized(2, SPRINT)],
  [SHOP_ISSUES.servesTwo, sized(3, SPRINT, HIDDEN_SPRINTS.future)],
  [SHOP_ISSUES.past, { ...sized(3, PAST_SPRINT), ...doneOn('2026-01-28') }],
  [SHOP_ISSUES.belowLastCycle, { ...sized(3, SPRINT), parentId: LEFT_EPIC }],
  [SHOP_ISSUES.epicForPeople, { level: 1, summary: `Fewer checkout errors in ${SHOP_WORD}` }],
];
const HIDDEN_WORK: readonly (readonly [string, Partial<FakeIssue>])[] = [
  [HIDDEN_ISSUES.epic, { level: 1 }],
  [HIDDEN_ISSUES.past, { ...sized(3, HIDDEN_SPRINTS.closed), ...doneOn('2026-01-27') }],
  [HIDDEN_ISSUES.inShopSprint, sized(4, SPRINT)],
  [HIDDEN_ISSUES.active, { ...sized(5, HIDDEN_SPRINTS.active), parentId: HIDDEN_ISSUES.epic }],
  [HIDDEN_ISSUES.future, sized(6, HIDDEN_SPRINTS.future)],
  [HIDDEN_ISSUES.servesArea, sized(1, HIDDEN_SPRINTS.active)],
  [HIDDEN_ISSUES.servesPeople, sized(7, HIDDEN_SPRINTS.active)],
  [HIDDEN_ISSUES.freeInShopSprint, sized(2, SPRINT)],
  [HIDDEN_ISSUES.inDraft, sized(2, DRAFT_SPRINT)],
  [HIDDEN_ISSUES.subTask, { level: -1, parentId: HIDDEN_ISSUES.inShopSprint }],
  [HIDDEN_ISSUES.belowLastCycle, { ...sized(2, SPRINT), parentId: LEFT_EPIC }],
];

/** Keys of key results follow from the order in which the company was made. */
let tagged: Readonly<Record<World, string>> | undefined;

function addWorkSprints(app: TestApp): void {
  const { closed, active, future } = HIDDEN_SPRINTS;
  const [open, people] = [tagged?.open ?? '', tagged?.people ?? ''];
  const past: Partial<JiraSprint> = {
    state: 'closed',
    start: '2026-01-19T09:00:00.000Z',
    end: '2026-02-01T17:00:00.000Z',
  };
  const add = (id: string, name: string, more: Partial<JiraSprint>) => addSprint(app, id, { name, ...more });
  const hidden = { boardId: HIDDEN_BOARD };
  add(PAST_SPRINT, `Sprint ${SHOP_WORD}`, { ...past, goal: `Dig for ${SHOP_WORD} [${open}]` });
  add(closed, `Sprint ${HIDDEN_WORD} one`, { ...hidden, ...past, goal: `Dig ${HIDDEN_WORD} out [${open}]` });
  const goal = `Carve ${FOREIGN_WORD} errors [${open}]\nSell ${FOREIGN_WORD} [${people}]`;
  add(active, `Sprint ${FOREIGN_WORD} two`, { ...hidden, goal });
  const later = { state: 'future', start: null, end: null } as const;
  add(future, `Sprint ${FOREIGN_WORD} three`, {
    ...hidden,
    ...later,
    goal: `Polish ${FOREIGN_WORD} [${open}]`,
  });
}

async function populate(app: TestApp, keys: Readonly<Record<World, string>>): Promise<void> {
  tagged = keys;
  addWorkSprints(app);
  const mona = app.as('mona');
  await mona('board.connect', { boardId: HIDDEN_BOARD, team: { kind: 'existing', id: TEAM } });
  for (const sprintId of [PAST_SPRINT, SPRINT, DRAFT_SPRINT, ...Object.values(HIDDEN_SPRINTS)]) {
    await app.happens({ kind: 'sprint', sprintId, gone: false, goalBefore: null, goalAfter: null });
  }
  await app.settle();
  await linked(mona);
  await app.settle();
  await spoken(app, mona, keys);
  for (const [at, [name, argument]] of ASKED(keys).entries()) {
    app.search.answers.set(`answer-${at}`, {
      id: `answer-${at}`,
      function: name === 'unaligned' ? name : 'contributes-to',
      operator: 'in',
      arguments: [argument],
      answer: { jql: 'none yet' },
    });
  }
  await app.happens({ kind: 'answers' });
  for (const boardId of ['1', HIDDEN_BOARD]) await app.happens({ kind: 'figures', boardId, anew: 'all' });
  await app.settle();
  await mona('overview.read', {});
}

async function linked(mona: Person): Promise<void> {
  const of = (world: World) => {
    const { objectiveId, keyResultId } = idsOf(world);
    return { kind: 'key-result' as const, objectiveId, keyResultId };
  };
  const { epic, inShopSprint, active, servesArea, servesPeople } = HIDDEN_ISSUES;
  const link = (target: ReturnType<typeof of> | { kind: 'area'; areaId: string }, ...issueIds: string[]) =>
    mona('link.saveMany', { issueIds, target, relation: 'contributes' });
  await link(of('open'), epic, inShopSprint, active, SHOP_ISSUES.servesTwo);
  await link(of('people'), servesPeople, SHOP_ISSUES.servesPeople, SHOP_ISSUES.epicForPeople);
  await link(of('project'), SHOP_ISSUES.servesTwo);
  await link({ kind: 'area', areaId: AREA }, servesArea, SHOP_ISSUES.servesArea);
  // What was linked and unlinked stays in the log.
  const once = { issueIds: [HIDDEN_ISSUES.past], target: of('open') };
  await mona('link.saveMany', { ...once, relation: 'context' });
  await mona('link.removeMany', once);
}

/** Claims, assignments, a draft, reviews: all that people say about sprints. */
async function spoken(app: TestApp, mona: Person, keys: Readonly<Record<World, string>>): Promise<void> {
  for (const [sprintId, who, word] of [
    [HIDDEN_SPRINTS.closed, 'hugo', HIDDEN_WORD],
    [PAST_SPRINT, 'max', SHOP_WORD],
  ] as const) {
    const seen = await app.as(who)('sprints.review', { sprintId });
    await app.as(who)('sprints.saveReview', {
      sprintId,
      revision: 0,
      lines: seen.lines.map(({ id }) => ({ lineId: id, actual: 'partly', note: `A note on ${word}` })),
      keyResults: [{ key: keys.open, value: null, learned: `What ${word} taught` }],
    });
  }
  const claim = { kind: 'amount', delta: -0.5 } as const;
  const running = { sprintId: HIDDEN_SPRINTS.active, boardId: HIDDEN_BOARD };
  const foreign = await mona('tagging.open', running);
  await mona('tagging.save', {
    ...running,
    baseGoal: foreign.goal,
    revision: foreign.revision,
    lines: foreign.lines.map(({ index, tags }) => ({ index, keys: tags.map(({ key }) => key) })),
    claims: [keys.open, keys.people].map((key) => ({ key, claim })),
  });
  const here = await mona('tagging.open', { sprintId: SPRINT, boardId: '1' });
  const [first, second] = here.lines.map(({ id }) => id);
  await mona('planning.assign', {
    sprintId: SPRINT,
    boardId: '1',
    revision: here.revision,
    assigned: [
      { issueId: HIDDEN_ISSUES.inShopSprint, lineId: first ?? null },
      { issueId: SHOP_ISSUES.free, lineId: first ?? null },
      { issueId: SHOP_ISSUES.servesPeople, lineId: second ?? null },
      { issueId: EPIC, lineId: second ?? null },
    ],
  });
  const next = await mona('tagging.open', { sprintId: DRAFT_SPRINT, boardId: '1' });
  await mona('tagging.save', {
    ...{ sprintId: DRAFT_SPRINT, boardId: '1', baseGoal: next.goal, revision: next.revision, asDraft: true },
    lines: [{ index: 0, keys: [keys.open], issueIds: [HIDDEN_ISSUES.inDraft, SHOP_ISSUES.free] }],
    claims: [],
  });
}
