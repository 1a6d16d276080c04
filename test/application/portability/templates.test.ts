import fc from 'fast-check';
import { checkKeyResultNumbers, isMeasured } from '../../../src/domain/okr/key-result';
import { STARTING_TEMPLATES } from '../../../src/domain/templates/starting-templates';
import { numbersFrom, templateNumbers } from '../../../src/domain/templates/template';
import { refusedWith, type TestApp } from '../../support/app';
import { company, importAll } from './importing';

const CSV = `Objective,Team,Cycle,Key result,Kind,Baseline,Target,Upper bound,Unit,Owner,Guardrail,Current value
Checkout never lets anybody down,Shop,Q1 2026,Time to pay,decrease,40,30,,s,lena,,36
Checkout never lets anybody down,Shop,Q1 2026,Errors,decrease,3.8,2,,%,,,
Checkout never lets anybody down,Shop,Q1 2026,Overtime,keep-within,,,8,h,,yes,
`;

async function withObjective(): Promise<{ app: TestApp; objectiveId: string }> {
  const app = await company();
  await importAll(app, 'import-01', [['key-results', CSV]], { unknownOwners: 'nobody' });
  return { app, objectiveId: app.store.all('objective')[0]?.id ?? '' };
}

test('an objective saved as a template keeps titles, kinds and moves, and no values, owners or dates', async () => {
  const { app, objectiveId } = await withObjective();
  const { templates } = await app.as('lena')('template.save', {
    templateId: 'template-01',
    objectiveId,
    name: 'Checkout',
  });
  expect(templates[0]).toMatchObject({
    name: 'Checkout',
    by: 'lena',
    keyResults: [
      { title: 'Time to pay', numbers: { kind: 'decrease', move: { by: 'share', value: -0.25 } } },
      { title: 'Errors', numbers: { kind: 'decrease', move: { by: 'amount', value: -1.8 } } },
      { title: 'Overtime', numbers: { kind: 'keep-within', upper: 8 }, guardrail: true },
    ],
  });
  expect(JSON.stringify(app.store.all('templates')[0]?.templates[0]?.keyResults)).not.toMatch(
    /ownerId|due|trend/,
  );
});

test('a template makes a draft: targets follow from where things stand, and what nobody knows is to be found out', async () => {
  const { app, objectiveId } = await withObjective();
  const lena = app.as('lena');
  await lena('template.save', { templateId: 'template-01', objectiveId, name: 'Checkout' });
  const use = {
    templateId: 'template-01',
    objective: {
      id: 'objective-new',
      teamId: 'team-shop',
      cycleId: 'cycle-q2',
      title: 'Search helps',
      ownerId: 'lena',
    },
    keyResults: [
      { id: 'key-result-a', place: 0, baseline: 20 },
      { id: 'key-result-b', place: 1, baseline: null },
      { id: 'key-result-c', place: 2, baseline: null },
    ],
  };
  const made = await lena('template.use', use);
  expect(made).toMatchObject({
    title: 'Search helps',
    lifecycle: 'draft',
    teamId: 'team-shop',
    cycleId: 'cycle-q2',
  });
  expect(made.keyResults.map(({ numbers, guardrail, lifecycle }) => [numbers, guardrail, lifecycle])).toEqual(
    [
      [{ kind: 'decrease', baseline: 20, target: 15 }, false, 'draft'],
      [{ kind: 'find-baseline' }, false, 'draft'],
      [{ kind: 'keep-within', lower: null, upper: 8 }, true, 'draft'],
    ],
  );
  const again = await lena('template.use', use);
  expect(again.keyResults.map(({ key }) => key)).toEqual(made.keyResults.map(({ key }) => key));
});

test('who may not plan for a team makes nothing there, and who saved nothing removes nothing', async () => {
  const { app, objectiveId } = await withObjective();
  await app.as('mona')('template.save', { templateId: 'template-01', objectiveId, name: 'Checkout' });
  const objective = {
    id: 'objective-new',
    teamId: 'team-help',
    cycleId: 'cycle-q2',
    title: 'A',
    ownerId: null,
  };
  const use = { templateId: 'start-support', objective, keyResults: [] };
  expect(await refusedWith(app.as('lena')('template.use', use))).toBe('FORBIDDEN');
  expect(
    await refusedWith(app.as('olaf')('template.save', { templateId: 'template-02', objectiveId, name: 'B' })),
  ).toBe('FORBIDDEN');
  expect(await refusedWith(app.as('olaf')('template.remove', { templateId: 'template-01' }))).toBe(
    'FORBIDDEN',
  );
  const { templates } = await app.as('mona')('template.remove', { templateId: 'template-01' });
  expect(templates.map(({ id }) => id)).toEqual(STARTING_TEMPLATES.map(({ id }) => id));
});

test('a restricted objective does not become a template that everybody sees', async () => {
  const { app } = await withObjective();
  const mona = app.as('mona');
  const base = {
    teamId: 'team-shop',
    cycleId: 'cycle-q1',
    ownerId: null,
    ambition: 'committed',
    lifecycle: 'draft',
  } as const;
  const restricted = { kind: 'people', accountIds: ['lena'] } as const;
  await mona('objective.save', {
    ...base,
    id: 'objective-secret',
    title: 'Secret',
    restricted: { ...restricted, accountIds: ['lena'] },
  });
  const save = { templateId: 'template-02', objectiveId: 'objective-secret', name: 'Secret' };
  expect(await refusedWith(mona('template.save', save))).toBe('FORBIDDEN');
  expect(await refusedWith(app.as('olaf')('template.save', save))).toBe('NOT_FOUND');
});

test.each(STARTING_TEMPLATES.map((each) => [each.name, each] as const))(
  '%s has a guardrail, an early sign, and numbers that the form takes',
  (_name, template) => {
    expect(template.keyResults.some(({ guardrail }) => guardrail)).toBe(true);
    expect(template.keyResults.some(({ indicator }) => indicator === 'leading')).toBe(true);
    for (const each of template.keyResults) {
      for (const baseline of [null, 10, 50])
        expect(checkKeyResultNumbers(numbersFrom(each, baseline))).toEqual([]);
    }
  },
);

test('numbers that become a template and numbers again from the same baseline are what they were', () => {
  const cents = fc.integer({ min: 1, max: 100_000 }).map((each) => each / 100);
  fc.assert(
    fc.property(cents, cents, fc.constantFrom('', '%'), (baseline, target, unit) => {
      fc.pre(Math.abs(target - baseline) >= 0.01);
      const numbers = { kind: target > baseline ? 'increase' : 'decrease', baseline, target } as const;
      const again = numbersFrom(
        { title: '', numbers: templateNumbers(numbers, unit), decimals: 2 },
        baseline,
      );
      if (!isMeasured(again)) throw new Error('not measured');
      expect(again.kind).toBe(numbers.kind);
      // Shares are kept to a hundredth of a per cent.
      expect(Math.abs(again.target - target)).toBeLessThanOrEqual(0.0001 * baseline + 0.011);
    }),
  );
});
