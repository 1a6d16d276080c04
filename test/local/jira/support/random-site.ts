import type { SiteSeedInput } from '../../../../local/jira/seed-schema';

type Claim = NonNullable<Issue['properties']>[string];
type Issue = NonNullable<SiteSeedInput['issues']>[number];

/** A small site whose issues differ in everything that searches ask about; the same number gives the same site. */
export function randomSite(seed: number, count = 80): SiteSeedInput {
  let state = seed;
  const below = (end: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % end;
  };
  const pick = <T>(from: readonly [T, ...T[]]): T => from[below(from.length)] ?? from[0];
  const people = ['ann', 'bob', 'cem'] as const;

  function issue(index: number): Issue {
    const project = index % 3 === 0 ? 'BBB' : 'AAA';
    const number = Math.floor(index / 3) * (project === 'BBB' ? 1 : 2) + (index % 3 === 2 ? 2 : 1);
    const key = `${project}-${number}`;
    const created = 10 + below(40);
    const common = { key, created: `D-${created}`, reporter: pick(people) };
    if (number <= 2) return { ...common, type: 'Epic', summary: 'Pay the card' };
    const done = below(3) === 0;
    const words = [
      pick(['Pay', 'Payment', 'Slow']),
      pick(['the card', 'card', 'coral']),
      pick(['late', 'list']),
    ];
    return {
      ...common,
      ...(number > 12 && below(4) === 0
        ? { type: 'Sub-task', parent: `${project}-${5 + below(3)}` }
        : {
            type: number >= 5 && number <= 7 ? 'Story' : pick(['Story', 'Task', 'Bug']),
            ...(below(2) === 0 ? { parent: `${project}-${1 + below(2)}` } : {}),
            sprints: pick([[], [1], [1, 2], [3], [4], [2]]),
          }),
      summary: words.join(' '),
      status: done ? 'Done' : pick(['To Do', 'In Progress']),
      priority: pick(['Highest', 'High', 'Medium', 'Low', 'Lowest']),
      labels: pick([[], ['x'], ['y'], ['x', 'Y']]),
      ...(below(3) > 0 ? { assignee: pick(people) } : {}),
      ...(below(2) === 0 ? { points: below(8) } : {}),
      ...(below(2) === 0 ? { description: `It is ${pick(['slow', 'late'])}.` } : {}),
      ...(done ? { resolved: `D-${below(9)}` } : {}),
      ...(below(3) === 0
        ? {
            properties: {
              claim: pick<Claim>([
                { team: 'red', size: 3 },
                { team: ['Red', 'blue'], text: 'Much too late' },
                { size: 1, day: '2026-08-10' },
              ]),
            },
          }
        : {}),
      ...(below(2) === 0
        ? {
            changes: [
              {
                at: `D-${5 + below(5)}T13:30`,
                by: pick(people),
                field: 'status',
                from: 'To Do',
                to: 'In Progress',
              },
              {
                at: `D-${below(5)}T08:15`,
                by: pick(people),
                field: 'status',
                from: 'In Progress',
                to: done ? 'Done' : 'To Do',
              },
              { at: `D-${below(9)}`, by: pick(people), field: 'assignee', from: null, to: pick(people) },
            ],
          }
        : {}),
    };
  }

  return {
    site: { name: 'Random', timeZone: 'Europe/Berlin' },
    users: people.map((accountId) => ({ accountId, displayName: accountId.toUpperCase() })),
    projects: [
      { key: 'AAA', name: 'First', lead: 'ann' },
      { key: 'BBB', name: 'Second', lead: 'bob', permissions: { BROWSE_PROJECTS: ['ann', 'bob'] } },
    ],
    boards: [
      { id: 1, name: 'First', project: 'AAA' },
      { id: 2, name: 'Second', project: 'BBB' },
    ],
    sprints: [
      { id: 1, board: 1, name: 'One', state: 'closed', start: 'D-28', end: 'D-14' },
      { id: 2, board: 1, name: 'Two', state: 'active', start: 'D-3', end: 'D+11' },
      { id: 3, board: 2, name: 'Three' },
      { id: 4, board: 2, name: 'Four', state: 'active', start: 'D-3', end: 'D+11' },
    ],
    issues: Array.from({ length: count }, (_, index) => issue(index)),
  };
}
