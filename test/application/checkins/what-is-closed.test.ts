import { createTestApp, refusalOf } from '../../support/app';
import { inputs, planQuarter } from '../../support/plan';

test.each(['closed', 'cancelled'] as const)(
  'a check-in on a key result whose objective is %s is refused with the right word',
  async (lifecycle) => {
    const app = createTestApp({ now: '2026-01-05' });
    await planQuarter(app);
    app.goTo('2026-02-10');
    await app.as('lena')('objective.save', inputs.objective({ revision: 1, lifecycle }));
    const refusal = await refusalOf(app.as('olaf')('checkIn.save', inputs.checkIn()));
    expect(refusal).toMatchObject({ code: 'INVALID_INPUT' });
    expect(refusal?.message).toBe(
      `O-1, the objective of KR-1, is ${lifecycle}: it takes no check-ins any more.`,
    );
  },
);
