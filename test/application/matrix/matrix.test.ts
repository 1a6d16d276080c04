import { PROCEDURES } from '../../../src/contract/api';
import { NAMES, verdictOf } from './call';
import { type Company, type MatrixApp, makeCompany } from './company';
import { accountOf, ROLES, WORLDS } from './roles';
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

test.each(NAMES)('%s is allowed, refused or hidden as the table says', async (name) => {
  const found: Record<string, string> = {};
  const expected: Record<string, string> = {};
  for (const world of WORLDS) {
    for (const role of ROLES) {
      const cell = `${role}, ${world}`;
      expected[cell] = TABLE[name].may(role, world);
      found[cell] = await verdictOf(untouched(), accountOf(role, world), name, company.places[world]);
    }
  }
  expect(found).toEqual(expected);
});
