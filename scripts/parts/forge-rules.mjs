/** Run by scripts/check.mjs as a process of its own: prints what it finds, ends with 1 if that is anything. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parse } from 'yaml';

const load = createRequire(import.meta.url);

/**
 * Linters of `forge lint` which are left out: one fetches Jira's API description from the network (the local host
 * refuses calls without a scope instead), three compile the whole schema again for what this app cannot have.
 */
const LEFT_OUT = new Set([
  'PermissionLinter',
  'AgentProductContextPermissionsManifestLinter',
  'DeprecatedCspPermissionsManifestLinter',
  'DeprecatedEgressPermissionsManifestLinter',
]);

function sourcesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/**
 * What `forge lint` finds without Atlassian's servers: the manifest against its schema and all rules, scopes of
 * product events, handlers, time-outs, deprecated modules. Runs on the current folder.
 * @returns {Promise<string[]>} one line per error or warning
 */
async function forgeRules() {
  const { getClientSideLintersOnly, parseSourceFile, tsParser } = load('@forge/lint');
  // Linters look at the syntax only; by default each file is checked against the types of the whole project as well,
  // which the steps for types do much faster.
  const parseOnly = (code, file) =>
    tsParser(code, file, { project: null, errorOnTypeScriptSyntacticAndSemanticIssues: false });
  const problems = [];
  // A linter that breaks says so only in the log.
  const logger = {
    info: (line) => problems.push(String(line)),
    warn: (line) => problems.push(String(line)),
    error: (error) => problems.push(error instanceof Error ? error.message : String(error)),
    debug() {},
    trace() {},
  };
  const manifest = parse(readFileSync('manifest.yml', 'utf8'));
  // Deprecated runtimes are asked of a server; the one in use is checked against the schema.
  const settings = { getDeprecatedRuntimes: async () => [] };
  const linters = await getClientSideLintersOnly(manifest, 'development', logger, settings);
  const sources = await Promise.all(sourcesBelow('src').map((file) => parseSourceFile(file, parseOnly)));
  for (const linter of linters.filter((item) => !LEFT_OUT.has(item.constructor.name))) {
    await linter.bootstrap();
    for (const { file, errors, warnings, approvals } of await linter.batchExecute(sources)) {
      for (const { line, column, message, reference } of [...errors, ...warnings, ...approvals]) {
        problems.push(`${file}:${line}:${column} ${message} (${reference})`);
      }
    }
  }
  return problems;
}

const found = await forgeRules();
for (const problem of found) console.log(problem);
process.exit(found.length === 0 ? 0 : 1);
