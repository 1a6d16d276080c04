import { deskOf } from '../../test/integration/support/desk';
import { today } from '../../test/integration/support/small-company';
import { PEOPLE } from '../../test/support/site-seed';
import { startFloor } from '../floor';
import { percentiles } from '../measure';
import { COMPANY, type CompanySize, companyRows, GIANT } from './company-rows';
import { startSeededHost } from './seeded-host';

const WARM_UP = 3;
const CALLS = 15;
/** Teams whose rows the first look reads. */
const TEAMS_READ = 75;
const BATCH = 25;

interface OverviewFigures {
  readonly requests: number;
  readonly kbRead: number;
  readonly keyResults: number;
  readonly answerKb: number;
  readonly app: number;
  readonly floor: number;
}

/** The first look at an overview, beside a loop that reads the same rows and adds; both take turns. */
async function measureOverview(size: CompanySize): Promise<OverviewFigures> {
  const owner = PEOPLE.developer;
  const summaries = Math.min(size.teams, TEAMS_READ);
  const app = await startSeededHost(companyRows(size, today(), { whole: 0, summaries, owner }));
  const rows = [...app.storage()].map(({ space, key }) => {
    return `${space.kind === 'entity' ? space.entityName : space.kind} ${key}`;
  });
  const read = rows.filter((name) => name.startsWith('team summary:'));
  const reads = [
    ['org cycles:only', 'org directory:only'],
    ...Array.from({ length: Math.ceil(read.length / BATCH) }, (_, at) =>
      read.slice(at * BATCH, (at + 1) * BATCH),
    ),
  ];
  const floor = await startFloor({ app, owner });
  const desk = deskOf(app);
  const times = { app: [] as number[], floor: [] as number[] };
  let figures = { requests: 0, kbRead: 0, keyResults: 0, answerKb: 0 };
  for (let turn = 0; turn < WARM_UP + CALLS; turn += 1) {
    const begun = performance.now();
    const { envelope, hostCost } = await desk.ask(owner, 'overview.read', {});
    const took = performance.now() - begun;
    const plain = await floor.run({ reads });
    if (!envelope.ok) throw new Error(envelope.error.message);
    figures = {
      requests: hostCost.storage.requests,
      kbRead: hostCost.storage.readBytes / 1000,
      keyResults: envelope.value.objectives.reduce((sum, each) => sum + each.keyResults.length, 0),
      answerKb: JSON.stringify(envelope).length / 1000,
    };
    if (turn < WARM_UP) continue;
    times.app.push(took);
    times.floor.push(plain);
  }
  await floor.close();
  await app.close();
  return { ...figures, app: percentiles(times.app).p50, floor: percentiles(times.floor).p50 };
}

/** The Overview of the two larger tiers of PRODUCT §7, and how it grows from one to the other. */
export async function printOverview(): Promise<void> {
  console.log('\noverview, first look; the floor reads the same rows one batch after the other and adds');
  console.log('key results shown  requests  KB read  KB answered |  p50 ms | floor p50 | ratio');
  const all: OverviewFigures[] = [];
  for (const size of [COMPANY, GIANT]) {
    const each = await measureOverview(size);
    all.push(each);
    const { requests, kbRead, keyResults, answerKb, app, floor } = each;
    const of = `${keyResults} of ${size.objectives * size.keyResultsEach}`;
    console.log(
      `${of.padEnd(17)}${String(requests).padStart(10)}${kbRead.toFixed(0).padStart(9)}${answerKb.toFixed(0).padStart(13)} |${app.toFixed(0).padStart(8)} |${floor.toFixed(0).padStart(10)} |${(app / floor).toFixed(2).padStart(6)}`,
    );
  }
  const [small, large] = all;
  if (small === undefined || large === undefined) return;
  const times = (of: (figures: OverviewFigures) => number) => (of(large) / of(small)).toFixed(2);
  console.log(
    `growth           ×${times((each) => each.keyResults)} rows shown, ×${times((each) => each.app)} time, ×${times((each) => each.kbRead)} KB read`,
  );
}
