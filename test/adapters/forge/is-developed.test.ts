import { isDeveloped } from '../../../src/adapters/forge/is-developed';

const runtime = (environmentType: string) =>
  Object.assign(globalThis, {
    __forge_runtime__: {
      contextAri: 'ari:cloud:jira::site/1',
      lambdaContext: { getRemainingTimeInMillis: () => 1000 },
      appContext: {
        appId: 'ari:cloud:ecosystem::app/1',
        environmentId: '2',
        installationId: 'ari:cloud:ecosystem::installation/3',
        environmentType,
      },
    },
  });

test.each([
  ['DEVELOPMENT', true],
  ['STAGING', true],
  ['PRODUCTION', false],
])('what organisations use is no place to develop: %s', (environmentType, is) => {
  runtime(environmentType);
  expect(isDeveloped()).toBe(is);
});
