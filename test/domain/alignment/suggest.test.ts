import fc from 'fast-check';
import { suggest, suggestWithCost } from '../../../src/domain/alignment/suggest';
import { buildSuggestionIndex, type SuggestionEntry } from '../../../src/domain/alignment/suggestion-index';
import { anyText } from './arbitraries';
import { SUGGESTION_CASES, type SuggestionCase } from './suggestion-cases';
import { CATALOGUE } from './suggestion-catalogue';
import { TRAPS } from './suggestion-traps';

const index = buildSuggestionIndex(CATALOGUE);
const answer = ({ line, teamId }: SuggestionCase) => suggest(index, line, { teamId, limit: 3 });

const shareInTop3 = (cases: readonly SuggestionCase[]): number => {
  const fitting = cases.filter((one) => one.expected !== undefined);
  const found = fitting.filter((one) => answer(one).some((suggestion) => suggestion.id === one.expected));
  return found.length / fitting.length;
};

describe('on the labelled goal lines', () => {
  const heldOut = SUGGESTION_CASES.filter((one) => one.heldOut);

  test('four of five find their key result among the first three', () => {
    expect(shareInTop3(SUGGESTION_CASES)).toBeGreaterThanOrEqual(0.8);
  });

  test('so do those that nothing was tuned on', () => {
    expect(heldOut.length).toBeGreaterThanOrEqual(60);
    expect(shareInTop3(heldOut)).toBeGreaterThanOrEqual(0.8);
  });

  const sure = SUGGESTION_CASES.filter((one) => answer(one)[0]?.sure);
  const right = sure.filter((one) => answer(one)[0]?.id === one.expected);

  test('a sure suggestion is right in 95 of 100 cases, lines that fit none included, and is no rarity', () => {
    expect(right.length / sure.length).toBeGreaterThanOrEqual(0.95);
    expect(right.length).toBeGreaterThanOrEqual(40);
  });

  test('it stays so with lines that share words with key results and fit none', () => {
    const caught = TRAPS.filter(([teamId, line]) => suggest(index, line, { teamId })[0]?.sure);
    expect(right.length / (sure.length + caught.length)).toBeGreaterThanOrEqual(0.95);
  });
});

const entry = (number: number, title: string, more: Partial<SuggestionEntry> = {}): SuggestionEntry => ({
  id: `kr${number}`,
  key: `KR-${number}`,
  title,
  objectiveTitle: '',
  teamId: 'a',
  ...more,
});
const ids = (entries: SuggestionEntry[], line: string, teamId?: string): string[] =>
  suggest(buildSuggestionIndex(entries), line, { teamId }).map((suggestion) => suggestion.id);

describe('what a suggestion goes by', () => {
  test.each<[string, string, string]>([
    ['another form of the word', 'Crashing app', 'Crashes per day'],
    ['a related word', 'Slow orders', 'Latency of orders'],
    ['a phrase', 'Signup form', 'Sign-ups per week'],
    ['a missing letter', 'Warehose tables', 'Warehouse coverage'],
    ['swapped letters', 'Warehuose tables', 'Warehouse coverage'],
    ['a German compound', 'Zahlungsprobleme', 'Payments that arrive'],
    ['accents and case', 'CAFÉ menu', 'Sales of cafe chain'],
    ['compatibility forms', 'ｃａｆｅ', 'Sales of cafe chain'],
    ['words of the objective', 'Checkout', 'Reach 61 %'],
    ['earlier lines and epics', 'Trustly rollout', 'Reach 70 %'],
  ])('%s', (_, line, title) => {
    const entries = [
      entry(1, 'Unrelated'),
      entry(2, title, {
        objectiveTitle: title.includes('61') ? 'Paying at checkout' : '',
        hints: title.includes('70') ? ['Trustly'] : [],
      }),
    ];
    expect(ids(entries, line)).toEqual(['kr2']);
  });

  test('issue keys, addresses, tags and numbers lead nowhere', () => {
    const entries = [entry(1, 'Shop example 61 browse KR')];
    expect(ids(entries, 'SHOP-1 [KR-1] https://x.example/browse/shop me@shop.example 61')).toEqual([]);
  });

  test('the own team comes first, and the better fit of another team still shows', () => {
    const entries = [entry(1, 'Checkout errors'), entry(2, 'Checkout errors', { teamId: 'b' })];
    expect(ids(entries, 'Fewer checkout errors', 'a')).toEqual(['kr1', 'kr2']);
    expect(ids(entries, 'Fewer checkout errors', 'b')).toEqual(['kr2', 'kr1']);
    const better = [entry(1, 'Checkout orders'), entry(2, 'Checkout errors of coupons', { teamId: 'b' })];
    expect(ids(better, 'Coupon errors in checkout', 'a')[0]).toBe('kr2');
  });

  test('what the caller may not see neither shows nor changes what is sure', () => {
    const twins = buildSuggestionIndex([entry(1, 'Coupon errors'), entry(2, 'Coupon errors')]);
    const all = suggest(twins, 'Coupon errors', { teamId: undefined });
    expect(all.map(({ id, sure }) => [id, sure])).toEqual([
      ['kr1', false],
      ['kr2', false],
    ]);
    const shown = suggest(twins, 'Coupon errors', { teamId: undefined, isShown: (id) => id !== 'kr2' });
    expect(shown.map(({ id, sure }) => [id, sure])).toEqual([['kr1', true]]);
  });

  test('it says the words of the line that led to it', () => {
    const [first] = suggest(index, '- fewer ERRORS in checkout', { teamId: 'checkout' });
    expect(first?.because).toEqual(['errors', 'checkout']);
  });

  test('names of object members are ordinary words', () => {
    const entries = [entry(1, '__proto__ constructor toString')];
    expect(ids(entries, 'constructor')).toEqual(['kr1']);
    expect(ids([entry(1, 'checkout')], 'constructor __proto__ hasOwnProperty')).toEqual([]);
  });

  test('an empty catalogue and an empty line suggest nothing', () => {
    expect(ids([], 'checkout')).toEqual([]);
    expect(ids([entry(1, 'checkout')], ' ')).toEqual([]);
  });

  test('any text gets at most the limit, best first, each once, only the first ever sure', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.constantFrom(...SUGGESTION_CASES.map((one) => one.line))), (line) => {
        const suggestions = suggest(index, line, { teamId: 'growth', limit: 4 });
        expect(suggestions.length).toBeLessThanOrEqual(4);
        expect(new Set(suggestions.map((one) => one.id)).size).toBe(suggestions.length);
        const scores = suggestions.map((one) => one.score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        expect(suggestions.slice(1).every((one) => !one.sure)).toBe(true);
      }),
    );
  });
});

describe('in a company of 2,000 key results', () => {
  const products =
    'billing catalogue ledger maps media notes orders photos polls rooms routes tasks video wallet wiki'.split(
      ' ',
    );
  const regions = 'Austria Brazil Canada Denmark Estonia France Ghana Hungary Iceland Japan'.split(' ');
  const company: SuggestionEntry[] = Array.from({ length: 2000 }, (_, number) => {
    const model = CATALOGUE[number % CATALOGUE.length];
    const product = products[number % products.length] ?? '';
    const region = regions[Math.floor(number / 15) % regions.length] ?? '';
    return {
      id: `01J${number.toString(36).padStart(8, '0')}`,
      key: `KR-${number}`,
      title: `${model?.title ?? ''} for ${product} in ${region}`,
      objectiveTitle: model?.objectiveTitle ?? '',
      teamId: `team-${Math.floor(number / 25)}`,
    };
  });
  const large = buildSuggestionIndex(company);

  test('a search looks at fewer than one in ten', () => {
    for (const { line } of SUGGESTION_CASES) {
      expect(suggestWithCost(large, line, { teamId: 'team-7' }).touched).toBeLessThanOrEqual(175);
      expect(suggestWithCost(large, line, { teamId: undefined }).touched).toBeLessThanOrEqual(150);
    }
  });

  test('a team finds its own key result by words that half of the company shares', () => {
    const own = company.find((one) => one.teamId === 'team-60' && one.title.includes('checkout error rate'));
    const [first] = suggest(large, 'Fewer checkout errors', { teamId: 'team-60' });
    expect(first?.id).toBe(own?.id);
  });

  test('the index is plain JSON of less than 90 bytes for each', () => {
    const stored = JSON.stringify(large);
    expect(stored.length).toBeLessThan(2000 * 90);
    const line = 'Apple Pay for billing in Ghana';
    expect(suggest(JSON.parse(stored), line, { teamId: undefined })).toEqual(
      suggest(large, line, { teamId: undefined }),
    );
  });
});
