import { measureSite, type SiteFigures } from './measure-site';
import { COMPANY } from './plan';

const ms = (value: number) => value.toFixed(1).padStart(8);

function print(figures: SiteFigures): void {
  const { plan, seedMs, startMs, heapMb, heapAfterMb, rssMb, calls, afterWrite } = figures;
  console.log(`\nlocal Jira with ${plan.boards} boards and ${plan.issues} issues`);
  console.log(`seed             ${(seedMs / 1000).toFixed(1)} s`);
  console.log(
    `start            ${(startMs / 1000).toFixed(2)} s, ${((startMs / plan.issues) * 1000).toFixed(0)} µs an issue`,
  );
  console.log(
    `heap             ${heapMb.toFixed(0)} MB when opened, ${heapAfterMb.toFixed(0)} MB after all searches (${((heapMb / plan.issues) * 1e6).toFixed(0)} bytes an issue); resident ${rssMb.toFixed(0)} MB`,
  );
  console.log('search                        found   first ms      p50      p95');
  for (const call of calls)
    console.log(
      `${call.name.padEnd(28)}${String(call.found).padStart(7)}   ${ms(call.first)} ${ms(call.p50)} ${ms(call.p95)}`,
    );
  console.log(
    `${'sprint, just after a write'.padEnd(28)}                   ${ms(afterWrite.p50)} ${ms(afterWrite.p95)}`,
  );
}

/** Prints start, memory and search times of a large company, and of a tenth of it: what grows with the size. */
export async function printSite(): Promise<void> {
  const tenth = await measureSite({ ...COMPANY, boards: COMPANY.boards / 10, issues: COMPANY.issues / 10 });
  print(tenth);
  const whole = await measureSite();
  print(whole);
  console.log('\nten times the issues cost');
  console.log(`start            ${(whole.startMs / tenth.startMs).toFixed(1)} times`);
  for (const call of whole.calls) {
    const small = tenth.calls.find(({ name }) => name === call.name);
    if (small) console.log(`${call.name.padEnd(28)}${(call.p50 / small.p50).toFixed(1).padStart(7)} times`);
  }
}
