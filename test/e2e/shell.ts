import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type FrameLocator, type Page } from '@playwright/test';

/** What the journeys do with the Jira around the app, by the names that people read there. */

export const BACKLOG = (project: string, board: number) =>
  `/jira/software/c/projects/${project}/boards/${board}/backlog`;
export const BOARD = (project: string, board: number) =>
  `/jira/software/c/projects/${project}/boards/${board}`;

/** The frame of the app's topmost dialog or page. */
export function app(page: Page): FrameLocator {
  return page.frameLocator('iframe').last();
}

export async function openTagging(page: Page, sprint: string): Promise<FrameLocator> {
  await page.getByRole('button', { name: `Sprint actions: ${sprint}` }).click();
  await page.getByRole('menuitem', { name: 'Tag sprint goal' }).click();
  const frame = app(page);
  await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
  return frame;
}

export async function openPanel(page: Page): Promise<FrameLocator> {
  await page.getByRole('button', { name: 'Board actions' }).click();
  await page.getByRole('menuitem', { name: 'OKR panel' }).click();
  const frame = app(page);
  await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
  return frame;
}

/** The one button that saves the tags: what it says depends on whether there is something to accept. */
export function saveTags(frame: FrameLocator) {
  return frame.getByRole('button', { name: /^(Accept and save|Save)$/ });
}

/** Acts as another person, as the user switcher does. */
export async function signInAs(page: Page, displayName: string): Promise<void> {
  const { users } = await page.request.get('/__local/session').then((answer) => answer.json());
  const user = users.find((each: { displayName: string }) => each.displayName === displayName);
  const origin = new URL(test.info().project.use.baseURL ?? '').origin;
  const answer = await page.request.post('/__local/session', {
    data: { accountId: user.accountId },
    headers: { origin },
  });
  expect(answer.ok()).toBe(true);
}

/** How many pages hear of changes now. */
export const listening = (page: Page): Promise<number> =>
  page.request
    .get('/__local/realtime')
    .then((answer) => answer.json())
    .then(({ subscriptions }) => subscriptions.length);

/**
 * No accessibility violation of WCAG 2.2 AA, in the shell and in the app's frames, and enough contrast in the other
 * colour mode too: to that the page is switched and back.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await setSticky(page, false);
  const all = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
  expect(await violations(all)).toEqual([]);
  await setSticky(page, true);
  const mode = await colorMode(page);
  const other = mode === 'dark' ? 'light' : 'dark';
  await switchTo(page, other);
  expect(await violations(new AxeBuilder({ page }).withRules(['color-contrast']))).toEqual([]);
  await switchTo(page, mode);
}

/**
 * What is half below a bar that stays in sight is scrolled out by whoever wants to press it; axe would take its rest for
 * all there is. Without it the bar stands where it belongs.
 */
async function setSticky(page: Page, on: boolean): Promise<void> {
  for (const frame of page.frames()) {
    await frame.evaluate((back) => {
      for (const element of document.querySelectorAll<HTMLElement>('body *')) {
        if (back) {
          if (element.dataset.wasSticky !== undefined) element.style.position = '';
          delete element.dataset.wasSticky;
        } else if (getComputedStyle(element).position === 'sticky') {
          element.dataset.wasSticky = '';
          element.style.position = 'static';
        }
      }
    }, on);
  }
}

async function violations(axe: AxeBuilder): Promise<string[]> {
  const found = (await axe.analyze()).violations;
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}

async function colorMode(page: Page): Promise<'dark' | 'light'> {
  return (await page.locator('html').getAttribute('data-color-mode')) === 'dark' ? 'dark' : 'light';
}

/** As the person's system does at dusk; done when the shell and every frame in it have followed. */
async function switchTo(page: Page, mode: 'dark' | 'light'): Promise<void> {
  await page.emulateMedia({ colorScheme: mode });
  for (const frame of page.frames()) {
    const html = frame.locator('html');
    if ((await html.getAttribute('data-color-mode')) === null) continue;
    await expect(html).toHaveAttribute('data-color-mode', mode);
  }
}

/** A test fails when the page or the app throws, or when content security policy refuses something. */
export const test = base.extend({
  page: async ({ page }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy|Uncaught/i.test(message.text())) errors.push(message.text());
    });
    await use(page);
    expect(errors).toEqual([]);
    const unmodelled = await page.request.get('/__local/unmodelled').then((answer) => answer.json());
    expect(unmodelled).toEqual([]);
  },
});

export { expect };
