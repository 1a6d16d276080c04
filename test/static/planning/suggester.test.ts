import type { PlanningKeyResult } from '../../../src/contract/planning/answers';
import { createSuggester } from '../../../static/app/src/features/planning/suggester';

const keyResult = (id: string, title: string) =>
  ({
    id,
    key: id,
    title,
    objectiveTitle: '',
    unit: '',
    teamId: 'shop',
    lifecycle: 'active',
    hints: [],
  }) as unknown as PlanningKeyResult;
const area = (id: string, name: string, archived = false) => ({ id, key: id, name, archived });
const suggester = createSuggester({
  keyResults: [keyResult('errors', 'Checkout error rate'), keyResult('gifts', 'Gifts wrapped by hand')],
  areas: [
    area('answers', 'Answers for customers'),
    area('platform', 'A platform that holds'),
    area('old', 'Upkeep', true),
  ],
  team: { id: 'shop', name: 'Shop', workMix: { keyResult: 70, area: 20, unaligned: 10 } },
} as unknown as Parameters<typeof createSuggester>[0]);
const found = (text: string, name?: string) => suggester(text, name).map(({ id }) => id);

test('what calls itself upkeep is suggested the KRA before a key result, by its own name before its issues’', () => {
  const issues = 'Answer the auditors, wrapped spare parts';
  expect(found(`Upkeep of the platform ${issues}`, 'Upkeep of the platform')).toEqual(['platform', 'gifts']);
  expect(found('Errors of the platform at checkout')).toEqual(['errors', 'platform']);
});

test('a KRA that no word names is not suggested, nor one that is archived', () => {
  expect(found('Checkout errors')).toEqual(['errors']);
  expect(found('Upkeep')).toEqual([]);
});

test('a suggested KRA is never sure', () => {
  expect(suggester('Platform upkeep, the platform that holds').filter(({ sure }) => sure)).toEqual([]);
});
