import { join } from 'node:path';
import { findSourceFolder } from '../forge/app/source-folder';

/** The project that this tool is part of, wherever it is started from. */
function projectFolder(): string {
  return join(findSourceFolder(), '..', '..');
}

/** Where `npm start` builds the shell page. */
export function builtShell(): string {
  return join(projectFolder(), 'dist', 'shell');
}

/** A small Jira site for apps that bring none. */
export function demoSite(): string {
  return join(projectFolder(), 'local', 'demo');
}

/** The source of the process that asks Forge's validator. */
export function forgeRulesSource(): string {
  return join(projectFolder(), 'local', 'cli', 'forge-rules-process.ts');
}
