import { PROCEDURES } from '../../../src/contract/api';
import { NAMES, verdictOf } from './call';
import { type Company, type MatrixApp, makeCompany } from './company';
import { accountOf, ROLES, WORLDS } from './roles';
import { hiddenFrom, leaksIn, secretsOf } from './secrets';
import { TABLE } from './table';

/** PRODUCT §6 as a table: every procedure, every role, an objective that everybody, some people or some project see. */

let company: Company;
let app: MatrixApp;
beforeAll(async () => {
  company = await makeCompany();
  app = company.fresh();
});

/** A copy of the company is good for as many calls as change nothing. */
function untouched(): MatrixApp {
  if (app.touched()) app = company.fresh();
  return app;
}

test('has a row for each procedure, and for no other', () => {
  expect(Object.keys(TABLE).sort()).toEqual(Object.keys(PROCEDURES).sort());
});

/** Their answers quote goals, which are Jira's text. */
const QUOTES: ReadonlySet<string> = new Set([
  'panel.read',
  'board.setup',
  'planning.read',
  'planning.moved',
  'tagging.open',
  'tagging.save',
  'sprints.history',
  'sprints.review',
  'sprints.saveReview',
]);

test.each(NAMES)(
  '%s is allowed, refused or hidden as the table says, and tells nothing hidden',
  async (name) => {
    const found: Record<string, string> = {};
    const expected: Record<string, string> = {};
    for (const world of WORLDS) {
      const place = company.places[world];
      for (const role of ROLES) {
        const cell = `${role}, ${world}`;
        expected[cell] = TABLE[name].may(role, world);
        const { verdict, said, input } = await verdictOf(untouched(), accountOf(role, world), name, place);
        const secrets = secretsOf(company, hiddenFrom(role, world));
        const leaks = leaksIn(said, secrets, { input, ...(QUOTES.has(name) ? { goal: place.goal } : {}) });
        found[cell] = [verdict, ...leaks].join(', tells ');
      }
    }
    expect(found).toEqual(expected);
  },
);
