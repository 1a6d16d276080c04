import { join } from 'node:path';
import { measuredCalls } from './calls';
import { printSentences } from './coach';
import { type Company, largeCompany, sampleCompany } from './companies';
import { printDay } from './day/print-day';
import { startFloor } from './floor';
import { printForecasts } from './forecast';
import { type Figures, measure } from './measure';
import { numberFigures } from './numbers';
import { printOverviewInBrowser } from './overview/in-the-browser';
import { printOverview } from './overview/print-overview';
import { printSite } from './site/print-site';
import { entrySizes } from './sizes';
import { suggestionFigures } from './suggestions';

/** PRODUCT §7: what a page may load before its first content. */
const ENTRY_BUDGET_KB = 100;

const number = (value: number, digits = 1) => value.toFixed(digits).padStart(7);
const percent = (share: number) => `${Math.round(share * 100)} %`;

async function printCompany(company: Company): Promise<void> {
  const floor = await startFloor(company);
  console.log(`\n${company.name}, warm; the floor reads the same rows and asks Jira the same, by hand`);
  console.log(
    'call             requests  KB read KB written points |  p50 ms  p95 ms | floor p50  p95 | ratio',
  );
  for (const call of await measuredCalls(company)) console.log(lineOf(await measure(call, floor)));
  await floor.close();
  const unmodelled = company.app.unmodelled();
  await company.app.close();
  if (unmodelled.length > 0) throw new Error(`The host does not model ${JSON.stringify(unmodelled)}`);
}

function lineOf({ name, storageRequests, kbRead, kbWritten, points, app, floor }: Figures): string {
  const cost = `${name.padEnd(17)}${String(storageRequests).padStart(8)}  ${number(kbRead)}   ${number(kbWritten)} ${String(points).padStart(6)}`;
  const times = `${number(app.p50)} ${number(app.p95)} |   ${number(floor.p50)} ${number(floor.p95)}`;
  return `${cost} | ${times} | ${number(app.p50 / floor.p50, 2)}`;
}

function printSizes(): void {
  const dist = join(process.cwd(), 'static', 'app', 'dist');
  console.log(`\nkB of gzip that a page loads before its first content; budget ${ENTRY_BUDGET_KB}`);
  for (const { entry, scriptKb, styleKb } of entrySizes(dist)) {
    const sum = scriptKb + styleKb;
    const verdict = sum <= ENTRY_BUDGET_KB ? '' : '  OVER';
    console.log(
      `${entry.padEnd(17)}${number(sum)}  (scripts ${scriptKb.toFixed(1)}, styles ${styleKb.toFixed(1)})${verdict}`,
    );
  }
}

function printSuggestions(): void {
  const figures = suggestionFigures();
  console.log('\nsuggestions on labelled goal lines');
  console.log(`first            ${percent(figures.first)} of ${figures.lines} lines that fit a key result`);
  console.log(
    `among three      ${percent(figures.amongThree)}; ${percent(figures.amongThreeHeldOut)} of the ${figures.heldOut} that nothing was tuned on`,
  );
  console.log(`sure and right   ${figures.right} of ${figures.sure} sure ones`);
  console.log(`each takes       ${Math.round(figures.microsecondsEach)} µs`);
}

/** The rules of PRODUCT §3 may take this many times what reading and adding takes. */
const NUMBERS_BUDGET = 3;

function printNumbers(): void {
  const { keyResults, values, rulesMs, floorMs } = numberFigures();
  const ratio = rulesMs / floorMs;
  const verdict = ratio <= NUMBERS_BUDGET ? '' : '  OVER';
  console.log(
    `\nprogress, pace and status of ${keyResults} key results × ${values} values; budget ${NUMBERS_BUDGET} × the floor`,
  );
  console.log(
    `rules ${rulesMs.toFixed(2)} ms, a loop that reads and adds ${floorMs.toFixed(2)} ms: ${ratio.toFixed(1)} ×${verdict}`,
  );
}

async function main(): Promise<void> {
  console.log(`Node ${process.version}, ${process.platform} ${process.arch}`);
  for (const open of [sampleCompany, largeCompany]) await printCompany(await open());
  await printOverview();
  await printOverviewInBrowser();
  printSizes();
  printSuggestions();
  printNumbers();
  printSentences();
  printForecasts();
  await printSite();
  await printDay();
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
