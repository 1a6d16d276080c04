import * as fc from 'fast-check';

/** People of `randomSite`. */
export const person = fc.constantFrom('ann', 'bob', 'cem');
const status = fc.constantFrom('"To Do"', '"In Progress"', 'Done', '"Done", "In Progress"');
const when = fc.constantFrom(
  '-3d',
  '-2w',
  '"2026-08-20"',
  '"2026-08-28 13:30"',
  'startOfMonth()',
  'endOfWeek(-1)',
);
const span = fc.oneof(
  when.map((at) => `AFTER ${at}`),
  when.map((at) => `BEFORE ${at}`),
  when.map((at) => `ON ${at}`),
  fc.tuple(when, when).map(([from, to]) => `DURING (${from}, ${to})`),
  person.map((who) => `BY ${who}`),
  fc.constant('BY currentUser()'),
);
const spans = fc.array(span, { maxLength: 2 }).map((list) => list.join(' '));
const terminal = fc.oneof(
  fc.constantFrom(
    'project = AAA',
    'project in (AAA, BBB)',
    'project != BBB',
    'issuetype = Epic',
    'type != Story',
  ),
  fc.constantFrom(
    'hierarchyLevel = 1',
    'hierarchyLevel in (0, 1)',
    'hierarchyLevel < 1',
    'id in (10003, 10011)',
  ),
  fc.constantFrom(
    'sprint = 2',
    'sprint in (1, 4)',
    'sprint in openSprints()',
    'sprint is EMPTY',
    'sprint not in (1)',
  ),
  fc.constantFrom(
    'parent = AAA-1',
    'parent is EMPTY',
    '"Epic Link" = BBB-2',
    'parentEpic = AAA-1',
    'parent != AAA-2',
  ),
  fc.constantFrom(
    'assignee is EMPTY',
    'assignee = currentUser()',
    'reporter = bob',
    'assignee not in (ann, cem)',
  ),
  fc.constantFrom(
    'priority > Medium',
    'priority <= Low',
    'priority in (High, Lowest)',
    'key > AAA-9',
    'key <= BBB-5',
  ),
  fc.constantFrom('labels = x', 'labels in (x, y)', 'labels is EMPTY', 'labels != y', 'resolution is EMPTY'),
  fc.constantFrom(
    'statusCategory = Done',
    'statusCategory != Done',
    'resolution = Unresolved',
    'resolution = Done',
  ),
  fc.constantFrom(
    'claimTeam = red',
    'claimTeam is EMPTY',
    'claimTeam != red',
    'issue.property[claim].size = 3',
  ),
  fc.constantFrom(
    'issue.property[claim].size > 1',
    'issue.property[claim].size is EMPTY',
    'claimTeam in (red, blue)',
  ),
  fc.constantFrom('issue.property[claim].text ~ "late"', 'issue.property[claim].day > "2026-08-05"'),
  fc.constantFrom(
    'summary ~ pay',
    'text ~ "pay card"',
    'text ~ "c?rd"',
    'summary ~ "pa*"',
    'text ~ "\\"the card\\""',
  ),
  fc.constantFrom('description is EMPTY', 'summary !~ card', 'description ~ slow', '"Story Points" > 2'),
  fc
    .tuple(fc.constantFrom('created', 'updated', 'resolved'), fc.constantFrom('<', '>=', '=', '!='), when)
    .map((all) => all.join(' ')),
  fc
    .tuple(fc.constantFrom('created', 'resolved'), fc.constantFrom('is EMPTY', 'is not EMPTY'))
    .map((all) => all.join(' ')),
  fc
    .tuple(status, fc.constantFrom('in', 'not in', 'was in', 'was not in'), spans)
    .map(([value, operator, tail]) =>
      operator.startsWith('was') ? `status ${operator} (${value}) ${tail}` : `status ${operator} (${value})`,
    ),
  fc
    .tuple(person, fc.constantFrom('was', 'was not'), spans)
    .map(([who, operator, tail]) => `assignee ${operator} ${who} ${tail}`),
  fc.constantFrom(
    'assignee was EMPTY',
    'resolution was Done',
    'priority was High',
    'reporter was ann',
    'fixVersion changed',
  ),
  fc
    .tuple(fc.option(status), fc.option(status), spans)
    .map(
      ([from, to, tail]) =>
        `status changed ${from ? `FROM (${from})` : ''} ${to ? `TO (${to})` : ''} ${tail}`,
    ),
);
const queries = fc.letrec<{ clause: string }>((tie) => ({
  clause: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    terminal,
    fc.tuple(tie('clause'), tie('clause')).map(([a, b]) => `(${a} AND ${b})`),
    fc.tuple(tie('clause'), tie('clause')).map(([a, b]) => `(${a} OR ${b})`),
    tie('clause').map((a) => `NOT (${a})`),
  ),
}));

/** The restriction of a query over `randomSite`, any depth. */
export const clause = queries.clause;

/** ` ORDER BY …`, or nothing. */
export const order = fc
  .array(
    fc.constantFrom(
      'rank',
      'key DESC',
      'status',
      'assignee DESC',
      '"Story Points" DESC',
      'created',
      'summary',
    ),
    { maxLength: 3 },
  )
  .map((terms) => (terms.length > 0 ? ` ORDER BY ${terms.join(', ')}` : ''));
