/**
 * Opens all stores of a folder as soon as it is told to by a line of input, writes into them as fast as it can, several
 * things at the same time, and says each one that was acknowledged, until it is killed. Arguments: the folder, the
 * number of this round.
 */
import { once } from 'node:events';
import { type AllStores, openAllStores } from './all-stores';

const [dir = '', round = ''] = process.argv.slice(2);

/** What was acknowledged, one line each; written at once, so that a killed process has said it. */
function say(...words: (string | number)[]): void {
  process.stdout.write(`${words.join(' ')}\n`);
}

function versionOf(row: unknown): number {
  return (row as { value?: { version: number } } | undefined)?.value?.version ?? 0;
}

async function writePairs({ storage }: AllStores): Promise<void> {
  const read = (key: string) => storage('entity/get', { entityName: 'pair', key }).then(versionOf);
  const left = await read('left');
  if ((await read('right')) !== left) say('torn', left);
  for (let version = left + 1; ; version++) {
    const set = ['left', 'right'].map((key) => ({ key, entityName: 'pair', value: { version } }));
    await storage('transaction', { set });
    say('pair', version);
  }
}

async function pushJobs({ push }: AllStores): Promise<void> {
  for (let n = 0; ; n++) {
    const job = `${round}-${n}`;
    await push(job, [`${job}-a`, `${job}-b`, `${job}-c`]);
    say('job', job);
  }
}

async function createIssues({ rest }: AllStores): Promise<void> {
  for (let n = 0; ; n++) {
    const fields = { project: { key: 'SHOP' }, issuetype: { name: 'Task' }, summary: `${round}-${n}` };
    const { key } = (await rest('POST', '/rest/api/3/issue', { fields })) as { key: string };
    say('issue', key, `${round}-${n}`);
  }
}

async function setGoals({ rest }: AllStores): Promise<void> {
  for (let n = 0; ; n++) {
    await rest('POST', '/rest/agile/1.0/sprint/3', { goal: `${round}-${n}` });
    say('goal', `${round}-${n}`);
  }
}

async function main(): Promise<void> {
  await once(process.stdin, 'data');
  say('opening');
  const stores = await openAllStores(dir);
  say('open');
  await Promise.all([writePairs(stores), pushJobs(stores), createIssues(stores), setGoals(stores)]);
}

void main();
