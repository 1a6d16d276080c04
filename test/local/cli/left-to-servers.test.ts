import { leftToServers } from '../../../local/cli/left-to-servers';

const KNOWN = new Set(['avi:jira:created:issue']);
const RUNTIME = 'app:\n  runtime:\n    name: nodejs20.x\n';
const trigger = (event: string) => `modules:\n  trigger:\n    - key: heard\n      events: ${event}\n`;

test.each([
  ['an app without triggers is told of its runtime', RUNTIME, ['the runtime nodejs20.x has ended']],
  [
    'an app with modules but no triggers as well',
    `${RUNTIME}modules: {}`,
    ['the runtime nodejs20.x has ended'],
  ],
  ['a runtime that is current is fine', RUNTIME.replace('20', '24'), []],
  [
    'an event that there is not',
    trigger('[avi:jira:exploded:issue]'),
    ['there is no event avi:jira:exploded:issue'],
  ],
  [
    'an event that is named with its filter',
    trigger('[{ eventType: avi:jira-software:burst:sprint }]'),
    ['there is no event avi:jira-software:burst:sprint'],
  ],
  ['an event that there is', trigger('[avi:jira:created:issue]'), []],
  ['events of other products are not known here', trigger('[avi:forge:installed:app]'), []],
])('%s', (_, manifest, messages) => {
  expect(leftToServers(manifest, KNOWN)).toEqual(messages);
});
