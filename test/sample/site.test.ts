import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SiteSeed } from '../../local/jira/seed-schema';
import { accountOf } from '../../sample/people';
import { makeSite } from '../../sample/site/site';
import { siteText } from '../../sample/site/site-text';

const text = readFileSync(join(__dirname, '../../sample/site.json'), 'utf8');
const site = SiteSeed.parse(JSON.parse(text));
const goals = site.sprints.flatMap((sprint) => (sprint.goal ? [sprint.goal] : []));
const byKey = new Map(site.issues.map((issue) => [issue.key, issue]));
const day = (moment: string | undefined): number => Number(/^D([+-]\d+)?/.exec(moment ?? '')?.[1] ?? 0);

describe('the sample site', () => {
  test('is what the generator makes', () => {
    expect(text).toBe(siteText(makeSite()));
  });

  test('stays below 600 KB', () => {
    expect(Buffer.byteLength(text)).toBeLessThan(600_000);
  });

  test('has five boards, 46 sprints and at least 900 issues', () => {
    expect(site.boards).toHaveLength(5);
    expect(site.sprints).toHaveLength(46);
    expect(site.issues.length).toBeGreaterThanOrEqual(900);
  });

  test('starts as the OKR lead, the only one who may manage OKRs', () => {
    expect(site.users[0]?.accountId).toBe(accountOf('annika'));
    expect(site.groups.find((group) => group.name === 'jira-administrators')?.members).toEqual([
      accountOf('annika'),
    ]);
    expect(site.permissions['manage-okrs']).toEqual(['group:jira-administrators']);
  });

  test('has somebody inactive, a customer, and somebody who may browse one project only', () => {
    expect(site.users.filter((user) => !user.active)).toHaveLength(1);
    expect(site.users.filter((user) => user.accountType === 'customer')).toHaveLength(1);
    const browsable = site.projects.filter((project) =>
      project.permissions.BROWSE_PROJECTS?.includes(accountOf('sam')),
    );
    expect(browsable.map((project) => project.key)).toEqual(['HELP']);
  });

  test.each(site.boards.filter((board) => board.type !== 'kanban').map((board) => [board.name, board.id]))(
    '%s has exactly one running sprint, that runs on the seeding day',
    (_name, id) => {
      const running = site.sprints.filter((sprint) => sprint.board === id && sprint.state === 'active');
      expect(running).toHaveLength(1);
      expect(day(running[0]?.start)).toBeLessThan(0);
      expect(day(running[0]?.end)).toBeGreaterThan(0);
    },
  );

  test('keeps to what Jira allows: sprint names below 30 characters, goals of at most 10,000', () => {
    for (const sprint of site.sprints) {
      expect(sprint.name.length).toBeLessThan(30);
      expect((sprint.goal ?? '').length).toBeLessThanOrEqual(10_000);
    }
  });
});

describe('the sprint goals of the sample site', () => {
  test.each([
    ['several lines', /\n/],
    ['bullets', /^- /m],
    ['other bullets', /^[•*] /m],
    ['numbering with dots', /^1\. /m],
    ['numbering with brackets', /^1\) /m],
    ['check boxes', /^(- )?\[[ x]\] /m],
    ['emoji', /\p{Extended_Pictographic}/u],
    ['one tag', /\[KR-3\]/],
    ['two keys in one tag', /\[KR-\d+, KR-\d+\]/],
    ['a bare key', /(?<!\[)KR-2,/],
    ['a key in lower case', /\[kr-8\]/],
    ['an unknown key', /\[KR-99\]/],
    ['issue keys only', /^(SHOP-\d+(, )?)+$/],
    ['German', /Warenkorb/],
    ['an empty line between', /\n\n/],
  ])('show %s', (_style, pattern) => {
    expect(goals.filter((goal) => pattern.test(goal)).length).toBeGreaterThan(0);
  });

  test('are missing, empty and untagged, too', () => {
    expect(site.sprints.some((sprint) => sprint.goal === undefined)).toBe(true);
    expect(site.sprints.some((sprint) => sprint.goal === '')).toBe(true);
    expect(goals.some((goal) => !/kr-\d/i.test(goal) && !/^[A-Z]+-\d+/.test(goal))).toBe(true);
  });

  test('of running sprints hold tagged and untagged lines on connected boards, untagged ones on the other', () => {
    for (const sprint of site.sprints.filter((one) => one.state === 'active')) {
      const lines = (sprint.goal ?? '').split('\n');
      expect(lines.some((line) => !line.includes('[KR-'))).toBe(true);
      expect(lines.some((line) => line.includes('[KR-'))).toBe(sprint.board !== 5);
    }
  });

  test('name issues that exist, where they name any', () => {
    const named = goals.join(' ').match(/\b(SHOP|HELP|CORE)-\d+/g) ?? [];
    expect(named.length).toBeGreaterThan(0);
    for (const key of named) expect(byKey.has(key)).toBe(true);
  });
});

describe('the running sprints of the sample site', () => {
  test.each([
    [114, '3-D Secure time-out'],
    [114, 'Guest checkout: for half of the visitors'],
    [114, 'Wallet buttons on the order page'],
    [114, 'Address lookup throws an error'],
    [114, 'Stack promo codes'],
    [214, 'Draft the first answer from the delivery tracking'],
    [214, 'Link articles from order mails'],
    [214, 'Refund up to 30 euros'],
    [214, 'freezes with more than 500 messages'],
    [314, 'Offer a pause'],
    [314, 'First box: a welcome card'],
    [314, 'Roll back by itself when orders look wrong'],
    [314, 'Restore the order database'],
    [501, 'Same error texts as in the web shop'],
    [501, 'Pause a subscription in the app'],
  ])('sprint %i has the work that its goal names: %s', (sprintId, words) => {
    const issues = site.issues.filter((issue) => issue.sprints.includes(sprintId));
    expect(issues.some(({ summary }) => summary.includes(words))).toBe(true);
  });
});

describe('the issues of the sample site', () => {
  const sprints = new Map(site.sprints.map((sprint) => [sprint.id, sprint]));

  test('have one title each within a project, sub-tasks apart', () => {
    const titles = site.issues
      .filter((issue) => !/sub-?task/i.test(issue.type))
      .map((issue) => `${issue.key.split('-')[0]} ${issue.summary}`);
    expect(titles).toHaveLength(new Set(titles).size);
  });

  test('are done within their last sprint when it is closed, and never later than the seeding day', () => {
    for (const issue of site.issues) {
      const last = sprints.get(issue.sprints.at(-1) ?? -1);
      if (issue.resolved !== undefined) {
        expect(day(issue.resolved)).toBeLessThan(0);
        expect(day(issue.resolved)).toBeGreaterThanOrEqual(day(issue.created));
      }
      if (last?.state !== 'closed') continue;
      expect(issue.resolved).toBeDefined();
      expect(day(issue.resolved)).toBeGreaterThan(day(last.start));
      expect(day(issue.resolved)).toBeLessThanOrEqual(day(last.end));
    }
  });

  test('are carried over, left unestimated, waiting in the backlog and dropped, now and then', () => {
    expect(site.issues.filter((issue) => issue.sprints.length > 1).length).toBeGreaterThan(20);
    const inShop = site.issues.filter((issue) => issue.key.startsWith('SHOP') && issue.sprints.length > 0);
    const estimated = inShop.filter((issue) => issue.points !== undefined).length / inShop.length;
    expect(estimated).toBeGreaterThan(0.66);
    expect(estimated).toBeLessThan(1);
    const waiting = site.issues.filter((issue) => issue.type === 'Story' && issue.sprints.length === 0);
    expect(waiting.length).toBeGreaterThan(30);
    expect(site.issues.filter((issue) => issue.resolution !== undefined).length).toBeGreaterThan(5);
  });

  test('belong to epics that exist', () => {
    for (const issue of site.issues) {
      if (issue.parent !== undefined) expect(byKey.has(issue.parent)).toBe(true);
    }
  });
});
