import type { Page } from '@playwright/test';
import type { Answer, Input, ProcedureName } from '../../src/contract/api';
import type { Envelope } from '../../src/contract/errors';
import { test } from './shell';

/** Calls a procedure of the app as whoever is signed in: for what a journey finds in place when it begins. */
export async function callApp<N extends ProcedureName>(
  page: Page,
  name: N,
  payload: Input<N>,
): Promise<Answer<N>> {
  const origin = new URL(test.info().project.use.baseURL ?? '').origin;
  const view = { moduleKey: 'organisation', extension: { type: 'jira:globalPage' } };
  // The first look at it signs somebody in.
  await page.request.get('/__local/session');
  const answer = await page.request.post('/__local/bridge/invoke', {
    data: { ...view, functionKey: name, payload },
    headers: { origin },
  });
  // The app's own contract says what an envelope holds; this is where it is taken at its word.
  const { body } = (await answer.json()) as { body: Envelope<Answer<N>> };
  if (!body.ok) throw new Error(`${name}: ${body.error.message}`);
  return body.value;
}
