import * as fc from 'fast-check';
import { z } from 'zod';
import { PEOPLE } from '../../support/site-seed';
import type { ApiOperation, Json, OpenApi } from './openapi-check';

/** A request made up from the schema of an operation, right or wrong in any of its parts. */
export interface MadeUpRequest {
  operation: ApiOperation;
  caller: string;
  /** With its query. */
  path: string;
  body: string | undefined;
  contentType: string | undefined;
}

/** `right`: nearly every value makes sense at its place; `wild`: one in six is something else. */
type Mood = 'right' | 'wild';

const Schema = z.looseObject({
  type: z.string().optional(),
  enum: z.array(z.json()).optional(),
  items: z.json().optional(),
  properties: z.record(z.string(), z.json()).optional(),
  required: z.array(z.string()).optional(),
  $ref: z.string().optional(),
});

/** What exists in the small site, by the name of the parameter or field that takes it. */
const SENSE: Record<string, readonly unknown[]> = {
  boardId: [1, 2, 3],
  originBoardId: [1, 2, 3],
  sprintId: [1, 3, 4, 5, 12, 13],
  epicIdOrKey: ['SHOP-1', '10001', 'SHOP-3', 'PAY-1'],
  epicId: ['10000', '10001', '10002'],
  issueIdOrKey: ['SHOP-4', 'shop-5', '10010', 'PAY-3', 'SHOP-1'],
  projectIdOrKey: ['SHOP', 'PAY', '10000'],
  project: ['SHOP', 'PAY'],
  projectKeyOrId: ['SHOP', '10001'],
  propertyKey: ['p', 'a.b', 'ü'],
  taskId: ['10000', '10001', '10005'],
  idOrKey: ['new', 'done', '4'],
  accountId: [PEOPLE.developer, PEOPLE.former],
  id: [10_002, 10_003, '10000', 1],
  startAt: [0, 1, 5],
  maxResults: [0, 1, 5, 50, 500],
  jql: ['project = SHOP', 'sprint in openSprints() order by rank', 'labels is EMPTY and project = PAY'],
  jqls: [['project = SHOP', 'project = NO', 'nonsense']],
  permissions: [
    'BROWSE_PROJECTS,ADMINISTER',
    ['EDIT_ISSUES', 'BROWSE_PROJECTS'],
    'WORK_ON_ISSUES,SYSTEM_ADMIN',
  ],
  globalPermissions: [['ADMINISTER']],
  projects: [[10_000, 10_001, 7]],
  issues: [['SHOP-19', 'SHOP-20'], ['10010'], [10_003, 10_004]],
  entitiesIds: [[10_003, 10_004]],
  issueIds: [[10_003, 10_022]],
  issueIdsOrKeys: [['SHOP-4', '10010', 'NO-1']],
  fields: ['summary,status', ['summary'], ['*all'], 'customfield_10020', ['key']],
  expand: ['names,schema', 'changelog', ['names', 'changelog']],
  properties: [{ p: 1 }, ['p']],
  rankBeforeIssue: ['SHOP-1'],
  name: ['A name', 'SHOP board'],
  summary: ['In other words'],
  state: ['active', 'closed', 'future', 'active,future'],
  completeDate: ['2026-09-17T09:00:00.000Z'],
  self: ['https://small.example/x'],
  startDate: ['2026-09-03T09:00:00.000Z'],
  endDate: ['2026-09-17T09:00:00.000+0200'],
  goal: ['Two\nlines', ''],
  query: ['a', 'Ada'],
  key: ['color_3'],
};
/** What every object has without being given it. */
const INHERITED = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];
const EXTREME_DATES = [
  '+275760-09-13T00:00:00.001Z',
  '-271821-04-19T23:59:59.999Z',
  '0000-01-01',
  '9999-12-31',
];
/** Queries about dates that no calendar has, and about names that are inherited. */
const ODD_QUERIES = [
  'created > startOfYear(99999999)',
  'updated < endOfMonth("-999999999M")',
  'created > -99999999999d',
  'status changed after startOfDay(99999999999)',
  'assignee was EMPTY during (startOfYear(-9999999), now())',
  'priority = constructor',
  'constructor = toString order by constructor',
];
const ODD_TEXTS = [
  ...INHERITED,
  ...EXTREME_DATES,
  ...ODD_QUERIES,
  ...['', ' ', '0', '-1', 'true', 'null', 'undefined', '"', "'", '\\', '%', '%2F', '../..', 'a,b,,c', '{}'],
  ...['99999999999999999999', '1e9', 'NaN', '2026-13-45T99:00:00.000Z', '2026-09-01', 'order by', 'not ('],
  ...[
    '*all',
    '-summary',
    'u\u0308ß',
    '日本語',
    '👩‍👩‍👧',
    '\u0000',
    '\u202e',
    'NO-1',
    'SHOP-4',
    'x'.repeat(5_000),
  ],
];
const NUMBERS = [
  ...[1, 2, 3, 12, 50, 99, 10_000, 10_003],
  ...[0, -1, 1.5, 2 ** 31, 2 ** 53, -(2 ** 63), Number.MAX_SAFE_INTEGER],
];

const text = fc.oneof(fc.constantFrom(...ODD_TEXTS), fc.string({ maxLength: 12 }));
const number = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...NUMBERS) }, fc.integer());
/** Arrays or objects within each other, deeper than functions may call themselves. */
const deepBody = fc
  .record({ levels: fc.constantFrom(100, 600, 12_000), isList: fc.boolean() })
  .map(({ levels, isList }) =>
    isList ? '['.repeat(levels) + ']'.repeat(levels) : `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`,
  );
/** Of whatever type, at any place. */
const anything = fc.oneof(text, number, fc.boolean(), fc.constant(null), fc.jsonValue({ maxDepth: 2 }));

interface MakeUp {
  schemas: OpenApi['schemas'];
  mood: Mood;
}

/** Values of the schema's type, whether they make sense or not. */
function typed(
  schema: z.infer<typeof Schema>,
  name: string,
  makeUp: MakeUp,
  depth: number,
): fc.Arbitrary<unknown> {
  const { type, enum: choices, items, properties, required } = schema;
  if (choices !== undefined && choices.length > 0) return fc.constantFrom(...choices);
  if (type === 'string') return text;
  if (type === 'integer' || type === 'number') return number;
  if (type === 'boolean') return fc.boolean();
  if (type === 'array') return fc.array(madeUp(items, name, makeUp, depth + 1), { maxLength: 3 });
  if (properties === undefined) return anything;
  const fields = Object.entries(properties).map(
    ([key, value]) => [key, madeUp(value, key, makeUp, depth + 1)] as const,
  );
  const requiredKeys = makeUp.mood === 'right' ? (required ?? []).filter((key) => key in properties) : [];
  const named = fc.record(Object.fromEntries(fields), { requiredKeys });
  if (makeUp.mood === 'right') return named;
  // A computed key, since `__proto__` is to be the object's own.
  const strange = fc
    .tuple(named, fc.constantFrom(...INHERITED), anything)
    .map(([known, key, value]) => ({ ...known, [key]: value }));
  return fc.oneof({ weight: 9, arbitrary: named }, { weight: 1, arbitrary: strange });
}

/** Values of a schema at a place of this name: sensible ones, others of its type, and anything. */
function madeUp(schema: Json | undefined, name: string, makeUp: MakeUp, depth = 0): fc.Arbitrary<unknown> {
  const parsed = Schema.safeParse(schema ?? {});
  if (!parsed.success || depth > 5) return anything;
  const { $ref } = parsed.data;
  if ($ref !== undefined)
    return madeUp(makeUp.schemas[$ref.split('/').at(-1) ?? ''], name, makeUp, depth + 1);
  const sense = SENSE[name];
  const ofType = typed(parsed.data, name, makeUp, depth);
  const isWild = makeUp.mood === 'wild';
  return fc.oneof(
    { weight: sense ? 20 : 0, arbitrary: fc.constantFrom(...(sense ?? [''])) },
    { weight: isWild ? 5 : sense ? 1 : 20, arbitrary: ofType },
    { weight: isWild ? 5 : 1, arbitrary: anything },
  );
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const queryValue = (value: unknown): string[] => (Array.isArray(value) ? value.map(asText) : [asText(value)]);

function requestOf(operation: ApiOperation, makeUp: MakeUp): fc.Arbitrary<MadeUpRequest> {
  const { parameters } = operation;
  const isRight = makeUp.mood === 'right';
  const inPath = fc.tuple(
    ...operation.path.split('/').map((part) => {
      if (!part.startsWith('{')) return fc.constant(part);
      const parameter = parameters.find(({ name }) => part === `{${name}}`);
      return madeUp(parameter?.schema, part.slice(1, -1), makeUp).map(
        (value) => encodeURIComponent(asText(value)) || '%20',
      );
    }),
  );
  const inQuery = fc.tuple(
    ...parameters
      .filter(({ in: place }) => place === 'query')
      .map(({ name, schema, required }) => {
        const pair = madeUp(schema, name, makeUp).map((value) =>
          queryValue(value)
            .map((one) => `${name}=${encodeURIComponent(one)}`)
            .join('&'),
        );
        const mustBe = (required === true || name === 'permissions') && isRight;
        return fc.oneof(
          { weight: mustBe ? 0 : 3, arbitrary: fc.constant('') },
          { weight: isRight ? 1 : 2, arbitrary: pair },
        );
      }),
  );
  const json = madeUp(operation.body, '', makeUp).map((value) => JSON.stringify(value));
  const noJson = fc.constantFrom('', '{', '[1,', 'goal=x', '<a/>');
  const body =
    operation.body === undefined
      ? fc.constant(undefined)
      : fc.oneof(
          { weight: 20, arbitrary: json },
          { weight: isRight ? 0 : 2, arbitrary: noJson },
          { weight: isRight ? 0 : 1, arbitrary: deepBody },
        );
  const people = fc.constantFrom(...Object.values(PEOPLE), 'app', 'anonymous', 'nobody');
  const caller = fc.oneof(
    { weight: isRight ? 3 : 1, arbitrary: fc.constantFrom(PEOPLE.developer, PEOPLE.admin, 'app') },
    people,
  );
  const contentType = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom('application/json', 'application/json;charset=UTF-8') },
    {
      weight: isRight ? 0 : 1,
      arbitrary: fc.constantFrom('text/plain', 'application/xml', '', undefined),
    },
  );
  return fc
    .record({ inPath, inQuery, body, caller, contentType })
    .map(({ inPath: parts, inQuery: pairs, ...rest }) => {
      const query = pairs.filter((pair) => pair !== '').join('&');
      return { ...rest, operation, path: `${parts.join('/')}${query === '' ? '' : `?${query}`}` };
    });
}

/** Requests on every operation of the file, typed after its schema; about half of them are meant to be right. */
export function madeUpRequests({ operations, schemas }: OpenApi): fc.Arbitrary<MadeUpRequest> {
  return fc.oneof(
    ...operations.flatMap((operation) => [
      requestOf(operation, { schemas, mood: 'right' }),
      requestOf(operation, { schemas, mood: 'wild' }),
    ]),
  );
}
