import { readFileSync } from 'node:fs';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readDocument(file: string): Record<string, unknown> {
  let document: unknown;
  try {
    document = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`--settings ${file}: ${error instanceof Error ? error.message : error}`);
  }
  if (isRecord(document)) return document;
  throw new Error(`--settings ${file}: it must be an object of sections, as {"storage": {…}}`);
}

/** Numbers, true, false, null, lists and objects are JSON; all else is a text. */
function valueIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function withValue(
  document: Record<string, unknown>,
  [name = '', ...below]: readonly string[],
  value: unknown,
): Record<string, unknown> {
  const old = document[name];
  return {
    ...document,
    [name]: below.length === 0 ? value : withValue(isRecord(old) ? old : {}, below, value),
  };
}

/**
 * The part of `HostSettings` that the command line asks for: a file, and over it each `section.field=value`. Whether
 * the fields exist is checked by whoever takes it over.
 * @throws one sentence when the file cannot be read or an assignment is none
 */
export function chosenSettings(
  file: string | undefined,
  assignments: readonly string[],
): Record<string, unknown> {
  return assignments.reduce(
    (document, assignment) => {
      const [, path, value] = /^([A-Za-z]\w*(?:\.\w+)+)=(.*)$/s.exec(assignment) ?? [];
      if (path === undefined || value === undefined)
        throw new Error(
          `--set ${assignment}: write it as section.field=value, as in storage.staleQueriesMs=2000`,
        );
      return withValue(document, path.split('.'), valueIn(value));
    },
    file === undefined ? {} : readDocument(file),
  );
}
