import { z } from 'zod';
import { today } from '../test/integration/support/small-company';
import { storedRows } from '../test/integration/support/stored';
import type { Company } from './companies';
import type { FloorWork } from './floor';

/** One call of the app that is measured, and what a plain loop would have to do for it. */
export interface MeasuredCall {
  readonly name: string;
  ask(): ReturnType<Company['desk']['cost']>;
  readonly floor: FloorWork;
}

const board = z.object({
  body: z.object({
    teamId: z.string(),
    sprints: z.array(z.object({ sprintId: z.string(), closed: z.boolean() })),
  }),
});
const team = z.object({
  body: z.object({ shelf: z.array(z.object({ id: z.string(), lifecycle: z.string() })) }),
});
const sprint = z.object({ body: z.object({ targets: z.array(z.object({ key: z.string() })) }) });
const directory = z.object({ body: z.object({ teams: z.array(z.object({ id: z.string() })) }) });

const SETTINGS = 'org settings:only';
const CYCLES = 'org cycles:only';
const DIRECTORY = 'org directory:only';
/** Closed sprints on the panel. */
const EARLIER = 5;
const LINE = 'fewer errors when people pay at checkout';

/** The four calls that a day with the app is made of. */
export async function measuredCalls(company: Company): Promise<MeasuredCall[]> {
  const { desk, owner, boardId, runningSprint, keyResult } = company;
  const stored = storedRows(company.app);
  const rows = stored.dump();
  await stored.close();
  const boardRow = board.parse(rows[`board ${boardId}`]).body;
  const shelf = team.parse(rows[`team ${boardRow.teamId}`]).body.shelf;
  const closed = boardRow.sprints.filter((each) => each.closed).slice(-EARLIER);
  const tags = sprint.parse(rows[`sprint ${runningSprint}`]).body.targets;
  const teams = directory.parse(rows[DIRECTORY]).body.teams;
  const running = shelf.filter((each) => each.lifecycle === 'active').map((each) => each.id);
  const objectives = running.map((id) => `objective ${id}`);
  const objective = `objective ${keyResult.objectiveId}`;
  const place = { sprintId: runningSprint, boardId };
  let checkIns = 0;
  return [
    {
      name: 'panel.read',
      ask: () => desk.cost(owner, 'panel.read', { boardId }),
      floor: {
        jira: `/rest/agile/1.0/board/${boardId}/sprint?state=active&startAt=0&maxResults=50`,
        reads: [
          [SETTINGS, CYCLES, DIRECTORY, `board ${boardId}`],
          [
            `team ${boardRow.teamId}`,
            `sprint ${runningSprint}`,
            ...closed.map((each) => `sprint ${each.sprintId}`),
            `intent ${runningSprint}`,
          ],
          objectives,
        ],
      },
    },
    {
      name: 'tagging.open',
      ask: () => desk.cost(owner, 'tagging.open', place),
      floor: {
        jira: `/rest/agile/1.0/sprint/${runningSprint}`,
        reads: [
          [SETTINGS, CYCLES, `sprint ${runningSprint}`, `intent ${runningSprint}`, `board ${boardId}`],
          [`team ${boardRow.teamId}`, ...tags.map(({ key }) => `handle ${key}`)],
        ],
      },
    },
    {
      name: 'tagging.suggest',
      ask: () => desk.cost(owner, 'tagging.suggest', { boardId, text: LINE }),
      floor: { reads: [[DIRECTORY, `board ${boardId}`], teams.map(({ id }) => `team ${id}`)] },
    },
    {
      name: 'checkIn.save',
      ask() {
        checkIns += 1;
        const said = { day: today(), value: 30 + (checkIns % 10), confidence: 6, learned: 'What we tried.' };
        return desk.cost(owner, 'checkIn.save', { id: `bench-check-in-${checkIns}`, ...keyResult, ...said });
      },
      // The check-in and the log entry are as large as these two rows, more or less.
      floor: {
        reads: [[SETTINGS, CYCLES, objective, 'checkin none'], [`team ${boardRow.teamId}`]],
        writes: [objective, SETTINGS, CYCLES],
      },
    },
  ];
}
