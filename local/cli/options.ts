import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isMoment } from '../forge/clock';
import { nearestWord } from './nearest-word';
import { OPTIONS } from './usage';

export interface CliOptions {
  /** Folder of the app with its manifest.yml. */
  app: string;
  port: number;
  data: string;
  /** Folder with `site.json` and, if the app is to be filled, `seed.ts`. Undefined = not said. */
  sample: string | undefined;
  /** Folder of the built shell page; undefined = the one of this project. */
  shell: string | undefined;
  reset: boolean;
  watch: boolean;
  build: boolean;
  /** Whether Forge's validator is asked about the manifest. */
  rules: boolean;
  help: boolean;
  /** What "now" is when the host starts, epoch milliseconds; undefined = the machine's clock. */
  now: number | undefined;
  /** A real site instead of the sample, e.g. `https://example.atlassian.net`. */
  site: string | undefined;
  allowWrites: boolean;
  /** `section.field=value`, in order. */
  set: string[];
  /** JSON file with settings. */
  settings: string | undefined;
  /** `preset` or `preset:times`, in order. */
  faults: string[];
}

const HELP = 'npm start -- --help lists all options.';

function refuseUnknown(rawName: string): never {
  const meant = nearestWord(rawName.replace(/^-+/, ''), Object.keys(OPTIONS));
  throw new Error(`There is no option ${rawName}${meant ? `; did you mean --${meant}?` : '.'} ${HELP}`);
}

type Token = ReturnType<typeof tokensOf>[number];

function tokensOf(args: string[]) {
  return parseArgs({ args, options: OPTIONS, strict: false, allowPositionals: true, tokens: true }).tokens;
}

/** Node takes whatever follows as the value; a word that is an option was not meant so. */
function checkToken(token: Token): void {
  if (token.kind !== 'option') return;
  const { rawName, value, inlineValue } = token;
  const option = Object.entries(OPTIONS).find(([name]) => rawName === `--${name}`)?.[1];
  if (option === undefined) refuseUnknown(rawName);
  if (option.type === 'boolean' && value !== undefined) throw new Error(`${rawName} takes no value.`);
  if (
    option.type === 'string' &&
    (value === undefined || value === '' || (!inlineValue && /^--/.test(value)))
  )
    throw new Error(`${rawName} needs a value: ${rawName} ${option.value}`);
}

/** @throws one sentence when an option is unknown or its value makes no sense */
export function parseOptions(args: string[], cwd: string): CliOptions {
  tokensOf(args).forEach(checkToken);
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  if (positionals.length > 1)
    throw new Error(`One app at a time: ${positionals.join(', ')} are ${positionals.length}. ${HELP}`);
  const port = Number(values.port ?? 3300);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port ${values.port} is no port number`);
  const now = values.now === undefined ? undefined : Date.parse(values.now);
  if (now !== undefined && !isMoment(now))
    throw new Error(`--now ${values.now} is no time, write it as 2026-03-02T09:00`);
  if (values['allow-writes'] && values.site === undefined)
    throw new Error('--allow-writes is for a real site: give --site too');
  const folder = (path: string | undefined) => (path === undefined ? undefined : resolve(cwd, path));
  const app = resolve(cwd, positionals[0] ?? values.app ?? '.');
  return {
    app,
    port,
    data: folder(values.data) ?? resolve(app, '.local'),
    sample: folder(values.sample),
    shell: folder(values.shell),
    reset: values.reset ?? false,
    watch: values.watch ?? false,
    build: values.build ?? false,
    rules: values['no-rules'] !== true,
    help: values.help ?? false,
    now,
    site: values.site,
    allowWrites: values['allow-writes'] ?? false,
    set: values.set ?? [],
    settings: folder(values.settings),
    faults: values.fault ?? [],
  };
}
