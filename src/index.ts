import { createMeter } from './adapters/meter';
import { compose } from './compose';
import { createResolver } from './resolvers/resolver';
import { createAutomationHourHandler } from './triggers/on-automation-hour';
import { createDailyPassHandler } from './triggers/on-daily-pass';
import { createJiraChangeHandler } from './triggers/on-jira-change';
import { createJqlFunctionHandler } from './triggers/on-jql-function';
import { createPersonalDataHandler } from './triggers/on-personal-data-week';
import { createProductEventHandler } from './triggers/on-product-event';

/** The handlers that manifest.yml names; nothing else. */

export const resolver = createResolver(() => {
  const meter = createMeter();
  return { deps: compose(meter), cost: () => meter.cost() };
});
export const onProductEvent = createProductEventHandler(() => compose(createMeter()));
export const onAutomationHour = createAutomationHourHandler(() => compose(createMeter()));
export const onPersonalDataWeek = createPersonalDataHandler(() => compose(createMeter()));
export const onDailyPass = createDailyPassHandler(() => compose(createMeter()));
export const onJiraChange = createJiraChangeHandler(() => compose(createMeter()));
export const contributesTo = createJqlFunctionHandler(() => compose(createMeter()), 'contributes-to');
export const unaligned = createJqlFunctionHandler(() => compose(createMeter()), 'unaligned');
