import { createJira } from '../../../src/adapters/jira/jira-client';
import { createMeter } from '../../../src/adapters/meter';
import { isAppError } from '../../../src/application/app-error';
import type { Jira } from '../../../src/application/ports';
import { type AnswerJira, forwardForge } from '../../support/forge-to-site';

const SPRINT = { id: 3, name: 'Sprint 3', state: 'active', goal: 'Old', originBoardId: 1 };

function jiraThat(answer: AnswerJira): { jira: Jira; meter: ReturnType<typeof createMeter> } {
  forwardForge(answer, () => 'someone');
  const meter = createMeter();
  return { jira: createJira('user', meter, 'manage-okrs'), meter };
}
function jiraAnswering(status: number, body: unknown, headers: Record<string, string> = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return jiraThat(async () => ({ status, headers, body: text }));
}
async function thrownBy(answer: Promise<unknown>) {
  const thrown = await answer.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!isAppError(thrown)) throw new Error('No AppError was thrown.', { cause: thrown });
  return thrown;
}

describe('what Jira refuses is said once, in the app’s words', () => {
  test.each([
    [401, 'JIRA_REFUSED', 'sign in again'],
    [403, 'JIRA_REFUSED', 'right to browse'],
    [404, 'NOT_FOUND', 'does not have this sprint any more, or you may not see it'],
    [500, 'JIRA_UNAVAILABLE', '(500)'],
    [502, 'JIRA_UNAVAILABLE', '(502)'],
    [503, 'JIRA_UNAVAILABLE', 'Try again'],
  ])('a read answered with %d is %s', async (status, code, says) => {
    const { jira } = jiraAnswering(status, { errorMessages: ['no'], errors: {} });
    const thrown = await thrownBy(jira.sprint('3'));
    expect(thrown.code).toBe(code);
    expect(thrown.message).toContain(says);
    expect(thrown.message).not.toContain('Nothing was changed');
  });

  test.each([
    [401, 'JIRA_REFUSED'],
    [403, 'FORBIDDEN'],
    [429, 'JIRA_RATE_LIMITED'],
    [500, 'JIRA_UNAVAILABLE'],
    [400, 'INVALID_INPUT'],
  ])('a write answered with %d is %s and says that nothing was changed', async (status, code) => {
    const { jira } = jiraAnswering(status, { errorMessages: ['no'], errors: {} });
    const thrown = await thrownBy(jira.writeGoal('3', 'New'));
    expect(thrown.code).toBe(code);
    expect(thrown.message).toContain('Nothing was changed.');
  });

  test('a check of permissions is a read, though it is sent as POST', async () => {
    const { jira } = jiraAnswering(403, {});
    expect((await thrownBy(jira.mayManageOkrs())).code).toBe('JIRA_REFUSED');
    expect((await thrownBy(jira.search('id in (1)', 1))).code).toBe('JIRA_REFUSED');
  });

  test.each([
    ['7', 7, 'in 7 seconds'],
    ['0', 1, 'in 1 seconds'],
    ['1.2', 2, 'in 2 seconds'],
    [undefined, undefined, 'in a minute'],
    ['Wed, 21 Oct 2026 07:28:00 GMT', undefined, 'in a minute'],
    ['-5', undefined, 'in a minute'],
  ])('429 with Retry-After %s says when to try again', async (header, seconds, says) => {
    const { jira } = jiraAnswering(429, '', header === undefined ? {} : { 'retry-after': header });
    const thrown = await thrownBy(jira.sprint('3'));
    expect(thrown.code).toBe('JIRA_RATE_LIMITED');
    expect(thrown.retryAfterSeconds).toBe(seconds);
    expect(thrown.message).toContain(says);
  });

  test('400 is told in Jira’s own words, wherever it puts them', async () => {
    const { jira } = jiraAnswering(400, { errorMessages: ['Too long.'], errors: { goal: 'Shorten it.' } });
    expect((await thrownBy(jira.writeGoal('3', 'x'))).message).toBe(
      'Jira says: Too long. Shorten it. Nothing was changed.',
    );
  });

  test.each(['The board does not support sprints', "The board doesn't support sprints."])(
    'a board without sprints is known by "%s"',
    async (text) => {
      const { jira } = jiraAnswering(400, { errorMessages: [text], errors: {} });
      expect((await thrownBy(jira.sprints('3', ['active']))).code).toBe('NO_SPRINTS');
    },
  );

  test.each([
    ['a gateway’s page', 502, '<html>Bad gateway</html>'],
    ['plain text', 503, 'upstream connect error'],
    ['nothing', 500, ''],
  ])('%s instead of JSON is still a problem of Jira’s own', async (_, status, body) => {
    const { jira } = jiraAnswering(status, body);
    expect((await thrownBy(jira.sprint('3'))).code).toBe('JIRA_UNAVAILABLE');
  });

  test.each([
    ['HTML with status 200', '<html>Log in</html>'],
    ['an object without what is needed', {}],
    ['an unknown state', { ...SPRINT, state: 'paused' }],
    ['nothing', ''],
  ])('%s is not taken for a sprint', async (_, body) => {
    const { jira } = jiraAnswering(200, body);
    expect((await thrownBy(jira.sprint('3'))).code).toBe('JIRA_UNAVAILABLE');
  });

  test('a person whom Forge asks to sign in again is told so', async () => {
    const { jira } = jiraAnswering(401, '', { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' });
    const thrown = await thrownBy(jira.sprint('3'));
    expect(thrown.code).toBe('JIRA_REFUSED');
    expect(thrown.message).toContain('sign in again');
  });

  test('Forge’s proxy failing on the way is a Jira that did not answer', async () => {
    const { jira } = jiraAnswering(500, '', { 'forge-proxy-error': 'UPSTREAM_TIMEOUT' });
    expect((await thrownBy(jira.sprint('3'))).code).toBe('JIRA_UNAVAILABLE');
    const broken = jiraThat(async () => Promise.reject(new TypeError('fetch failed')));
    expect((await thrownBy(broken.jira.sprint('3'))).code).toBe('JIRA_UNAVAILABLE');
  });

  test('the cause is kept for the log: status and what Jira said', async () => {
    const { jira } = jiraAnswering(404, { errorMessages: ['Sprint 3 is gone'], errors: {} });
    const { cause } = await thrownBy(jira.sprint('3'));
    expect(String(cause)).toContain('Jira answered 404: Sprint 3 is gone');
  });
});

describe('a silent Jira', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  test.each(['sprint', 'writeGoal'] as const)('%s gives up within ten seconds', async (call) => {
    const { jira } = jiraThat(() => new Promise(() => {}));
    const answer = thrownBy(call === 'sprint' ? jira.sprint('3') : jira.writeGoal('3', 'New'));
    await jest.advanceTimersByTimeAsync(10_000);
    const thrown = await answer;
    expect(thrown.code).toBe('JIRA_UNAVAILABLE');
    // Whether a write was done cannot be known.
    expect(thrown.message).not.toContain('Nothing was changed');
  });

  test('that answers in time leaves no timer behind', async () => {
    const { jira } = jiraAnswering(200, SPRINT);
    await jira.sprint('3');
    expect(jest.getTimerCount()).toBe(0);
  });
});
