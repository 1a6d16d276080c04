/** `npm run check`: everything that can be said about the code without running it. */
import { installPackages, requireNode } from './parts/prepare-packages.mjs';
import { runPackage } from './parts/run-command.mjs';

requireNode();
process.chdir(new URL('..', import.meta.url).pathname);
await installPackages();

const TSC = 'typescript7/bin/tsc';
const packageStep = (title, file, args) => ({
  title,
  async run() {
    const { code, output } = await runPackage(file, args, { quiet: true });
    return code === 0 ? [] : [output.trim() || `ended with ${code}`];
  },
});

async function forgeRules() {
  // The rules ask for every page that the manifest names.
  const { buildParts } = await import('./parts/build-parts.mjs');
  if (!(await buildParts({ only: 'static/app/dist' }))) return ['the pages cannot be built'];
  return (await import('./parts/forge-lint.mjs')).forgeLint();
}

const steps = [
  packageStep('lint and format', '@biomejs/biome/bin/biome', ['ci', '--colors=off', '--max-diagnostics=50']),
  packageStep('types: backend, host, tests', TSC, ['-p', 'tsconfig.json', '--noEmit']),
  packageStep("types: the app's pages", TSC, ['-p', 'static/app/tsconfig.json', '--noEmit']),
  packageStep('types: the shell', TSC, ['-p', 'local/page/tsconfig.json', '--noEmit']),
  packageStep('dependency arrows', 'jest/bin/jest.js', ['test/architecture.test.ts']),
  {
    title: 'manifest and Forge rules',
    run: forgeRules,
  },
  {
    title: "bundle as Forge's webpack does",
    run: async () => (await import('./parts/webpack-build.mjs')).webpackBuild(),
  },
];

let failed = 0;
for (const { title, run } of steps) {
  const began = performance.now();
  let problems;
  try {
    problems = await run();
  } catch (error) {
    problems = [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${problems.length === 0 ? 'ok  ' : 'FAIL'} ${title} (${seconds} s)`);
  for (const problem of problems) console.log(problem.replace(/^/gm, '     '));
  if (problems.length > 0) failed += 1;
}
console.log(`check: ${steps.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
