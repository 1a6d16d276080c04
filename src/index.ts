import { isDeveloped } from './adapters/forge/is-developed';
import { createMeter } from './adapters/meter';
import { compose } from './compose';
import { createAction } from './resolvers/actions/action';
import { checkInAction } from './resolvers/actions/check-in-action';
import { issueAction } from './resolvers/actions/issue-action';
import { keyResultAction } from './resolvers/actions/key-result-action';
import { okrsAction } from './resolvers/actions/okrs-action';
import { sprintsAction } from './resolvers/actions/sprints-action';
import { createResolver } from './resolvers/resolver';
import { createDailyPassHandler } from './triggers/on-daily-pass';
import { createHourHandler } from './triggers/on-hour';
import { createJiraChangeHandler } from './triggers/on-jira-change';
import { createJqlFunctionHandler } from './triggers/on-jql-function';
import { createPersonalDataHandler } from './triggers/on-personal-data-week';
import { createProductEventHandler } from './triggers/on-product-event';

/** The handlers that manifest.yml names; nothing else. */

const begin = () => {
  const meter = createMeter();
  return { deps: compose(meter), cost: () => (isDeveloped() ? meter.cost() : undefined) };
};

export const resolver = createResolver(begin);
export const readOkrs = createAction(okrsAction, begin);
export const readSprints = createAction(sprintsAction, begin);
export const readKeyResult = createAction(keyResultAction, begin);
export const readIssue = createAction(issueAction, begin);
export const checkIn = createAction(checkInAction, begin);
export const onProductEvent = createProductEventHandler(() => compose(createMeter()));
export const onHour = createHourHandler(() => compose(createMeter()));
export const onPersonalDataWeek = createPersonalDataHandler(() => compose(createMeter()));
export const onDailyPass = createDailyPassHandler(() => compose(createMeter()));
export const onJiraChange = createJiraChangeHandler(() => compose(createMeter()));
export const contributesTo = createJqlFunctionHandler(() => compose(createMeter()), 'contributes-to');
export const unaligned = createJqlFunctionHandler(() => compose(createMeter()), 'unaligned');
