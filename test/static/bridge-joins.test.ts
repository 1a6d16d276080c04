import { readdirSync, readFileSync } from 'node:fs';
import * as tslib from 'tslib';
import * as joins from '../../static/app/src/client/bridge-joins';

/** Each helper beside the original it stands for. */
const old = () => ({ a: 1, b: 2, default: 3 });
const fresh = () => ({ __esModule: true, a: 1, default: 3 });

test.each([
  ['of the old kind', old],
  ['of the new kind', fresh],
])('a module %s is imported as by tslib', (_, module) => {
  expect(joins.__importDefault(module())).toEqual(tslib.__importDefault(module()));
  expect({ ...joins.__importStar(module()) }).toEqual({ ...tslib.__importStar(module()) });
});

test('names are passed on as by tslib: all but the default, none that is there already', () => {
  const [mine, theirs] = [{ b: 'own' }, { b: 'own' }];
  joins.__exportStar(old(), mine);
  tslib.__exportStar(old(), theirs);
  expect({ ...mine }).toEqual({ ...theirs });
  expect({ ...mine }).toEqual({ a: 1, b: 'own' });
});

test('a name that is set later shows', () => {
  const module: Record<string, unknown> = { late: undefined };
  const exports: Record<string, unknown> = {};
  joins.__exportStar(module, exports);
  module.late = 'here';
  expect(exports.late).toBe('here');
});

test('the bridge uses no other helper', () => {
  const used = ['bridge', 'i18n', 'egress'].flatMap((name) => {
    const root = `node_modules/@forge/${name}/out`;
    return readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.js'))
      .flatMap((file) => readFileSync(`${root}/${file}`, 'utf8').match(/tslib_1\.__\w+/g) ?? []);
  });
  expect([...new Set(used)].sort()).toEqual([
    'tslib_1.__exportStar',
    'tslib_1.__importDefault',
    'tslib_1.__importStar',
  ]);
});
