import { createTestApp, type TestApp } from '../../support/app';
import { inputs } from '../../support/plan';

/** A cycle, one team, two objectives, two key results with values; the queue has not had its turn. */
export async function overviewApp(): Promise<TestApp> {
  const app = createTestApp();
  const mona = app.as('mona');
  await mona('cycle.save', inputs.cycle());
  await mona('team.save', inputs.team());
  await mona('objective.save', inputs.objective({ activatedOn: '2026-01-01' }));
  await mona(
    'objective.save',
    inputs.objective({ id: 'objective-two', title: 'Nobody waits', ownerId: null }),
  );
  await mona('keyResult.save', inputs.keyResult({ activatedOn: '2026-01-01' }));
  await mona(
    'keyResult.save',
    inputs.keyResult({ id: 'key-result-waiting', title: 'Less waiting', howMeasured: 'By the clock.' }),
  );
  await mona('checkIn.save', inputs.checkIn({ id: 'check-in-0', day: '2026-01-20', value: 3.7 }));
  await mona('checkIn.save', inputs.checkIn({ ownStatus: 'at-risk' }));
  return app;
}
