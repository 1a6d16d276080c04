import type { Input, ProcedureName } from '../../../src/contract/api';
import { call, NAMES } from './call';
import { type Company, type MatrixApp, makeCompany } from './company';
import { LOOKERS, type Looker } from './lookers';
import { idsOf } from './names';
import { asks, SCENES } from './scan';
import { TABLE } from './table';
import { HIDDEN_BOARD, WORK_SIDE } from './work-side';

/**
 * PRODUCT §6, as a difference that nobody may see: a company in which work is linked to restricted objectives, and its
 * twin in which it is not. Whoever does not see the objectives is answered the same in both, to the last number; so
 * nothing that they may ask, or take away and ask again, tells them by issue what they may not know.
 */

let company: Company;
beforeAll(async () => {
  company = await makeCompany(WORK_SIDE);
});

/** The company without what joins work to objectives of these worlds: links of issues, tags of goals. */
async function twinOf(worlds: Looker['worlds']): Promise<MatrixApp> {
  const app = company.fresh();
  const hidden = worlds.map((world) => idsOf(world).objectiveId);
  const isShown = ({ objectiveId }: { readonly objectiveId: string }) =>
    !hidden.some((id) => objectiveId.startsWith(id));
  for (const link of app.rows.all('link')) {
    if ('targets' in link) {
      app.rows.seed('link', link.issueId, { ...link, targets: link.targets.filter(isShown) });
    }
  }
  for (const scope of app.rows.all('scope')) {
    const serves = Object.entries(scope.serves).map(
      ([id, each]) => [id, { ...each, keyResults: each.keyResults.filter(isShown) }] as const,
    );
    app.rows.seed('scope', scope.sprintId, { ...scope, serves: Object.fromEntries(serves) });
  }
  for (const sprint of app.rows.all('sprint')) {
    app.rows.seed('sprint', sprint.sprintId, { ...sprint, targets: sprint.targets.filter(isShown) });
  }
  await counted(app);
  return app;
}

async function counted(app: MatrixApp): Promise<void> {
  for (const boardId of ['1', HIDDEN_BOARD]) await app.happens({ kind: 'figures', boardId, anew: 'all' });
  await app.settle();
}

const ALIGNMENT = /^(alignment|planning|throughline|panel|sprints|tagging|link|overview|workspace)\./;
const READS = NAMES.filter((name) => TABLE[name].log === 'reads' && ALIGNMENT.test(name));
/** It asks Jira again, changes rows for all, and answers as `planning.read` does. */
const ASKED: readonly ProcedureName[] = READS;

test.each(LOOKERS.filter(({ worlds, who }) => worlds.length > 0 && who !== 'otto'))(
  '$who is answered as if nothing were linked to what they may not see',
  async ({ who, worlds }) => {
    const real = company.fresh();
    await counted(real);
    const twin = await twinOf(worlds);
    const told: string[] = [];
    for (const name of ASKED) {
      for (const input of asks(name, Object.values(company.places), SCENES)) {
        const [a, b] = [
          await call(real, who, name, input as Input<typeof name>),
          await call(twin, who, name, input as Input<typeof name>),
        ].map((each) => JSON.stringify(each));
        if (a !== b) told.push(`${name} ${JSON.stringify(input)}:\n${differenceOf(a ?? '', b ?? '')}`);
      }
    }
    expect(told).toEqual([]);
  },
);

/** Where two texts part, with a little of each. */
function differenceOf(a: string, b: string): string {
  let at = 0;
  while (a[at] === b[at] && at < a.length) at += 1;
  const part = (text: string) => text.slice(Math.max(0, at - 120), at + 80);
  return `  ${part(a)}\n  ${part(b)}`;
}
