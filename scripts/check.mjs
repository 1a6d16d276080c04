/** `npm run check`: everything that can be said about the code without running it. */
import { fileURLToPath } from 'node:url';
import { installPackages, requireNode } from './parts/prepare-packages.mjs';
import { runCommand, runPackage } from './parts/run-command.mjs';

requireNode();
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
await installPackages();

const TSC = 'typescript7/bin/tsc';

function problemsOf({ code, output }) {
  return code === 0 ? [] : [output.trim() || `ended with ${code}`];
}

function packageStep(title, file, args) {
  return { title, run: async () => problemsOf(await runPackage(file, args, { quiet: true })) };
}

async function forgeRules() {
  // The rules ask for every page that the manifest names.
  const { buildParts } = await import('./parts/build-parts.mjs');
  if (!(await buildParts({ only: 'static/app/dist' }))) return ['the pages cannot be built'];
  return problemsOf(await runCommand(process.execPath, ['scripts/parts/forge-rules.mjs'], { quiet: true }));
}

async function webpackBundle() {
  return (await import('./parts/webpack-build.mjs')).webpackBuild();
}

/** Two lanes at a time: one waits long for Forge's schema, the other is many short steps. */
const lanes = [
  [
    packageStep('lint and format', '@biomejs/biome/bin/biome', [
      'ci',
      '--colors=off',
      '--max-diagnostics=50',
    ]),
    packageStep('types: backend, host, tests', TSC, ['-p', 'tsconfig.json', '--noEmit']),
    packageStep("types: the app's pages", TSC, ['-p', 'static/app/tsconfig.json', '--noEmit']),
    packageStep('types: the shell', TSC, ['-p', 'local/page/tsconfig.json', '--noEmit']),
    packageStep('dependency arrows', 'jest/bin/jest.js', ['test/architecture.test.ts']),
    { title: "bundle as Forge's webpack does", run: webpackBundle },
  ],
  [{ title: 'manifest and Forge rules', run: forgeRules }],
];

async function report({ title, run }) {
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
  return problems.length === 0;
}

const results = await Promise.all(
  lanes.map(async (lane) => {
    const passed = [];
    for (const step of lane) passed.push(await report(step));
    return passed;
  }),
);
const all = results.flat();
const failed = all.filter((passed) => !passed).length;
console.log(`check: ${all.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
