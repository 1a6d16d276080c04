import { makeInvoke, view } from '@forge/bridge';
import type { Calls } from '../src/calls';
import type { OverdueSprint } from '../src/overdue-sprints';

const invoke = makeInvoke<Calls>();
const DAY_MS = 86_400_000;

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no ${id}`);
  return found;
}

function overdueWords(endDate: string, now: string): string {
  const days = Math.floor((Date.parse(now) - Date.parse(endDate)) / DAY_MS);
  if (days < 1) return 'today';
  return days === 1 ? '1 day ago' : `${days} days ago`;
}

function rowOf({ name, boardName, endDate }: OverdueSprint, now: string): HTMLTableRowElement {
  const row = document.createElement('tr');
  for (const words of [name, boardName, overdueWords(endDate, now)]) {
    const cell = document.createElement('td');
    cell.textContent = words;
    row.append(cell);
  }
  return row;
}

async function showReport(): Promise<void> {
  const { sprints, now } = await invoke('report');
  element('sprints').replaceChildren(...sprints.map((sprint) => rowOf(sprint, now)));
  element('table').hidden = sprints.length === 0;
  element('message').textContent =
    sprints.length === 0 ? 'No overdue sprint was found.' : `${sprints.length} found.`;
}

async function checkNow(): Promise<void> {
  const { boards } = await invoke('check-now');
  element('message').textContent = `${boards} boards are being looked at. Show the list again in a moment.`;
}

function tell(error: unknown): void {
  element('message').textContent = error instanceof Error ? error.message : String(error);
}

element('check').addEventListener('click', () => void checkNow().catch(tell));
element('reload').addEventListener('click', () => void showReport().catch(tell));
view.theme.enable().then(showReport).catch(tell);
