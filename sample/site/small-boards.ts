import { goal } from './plan';

/** OPS: the kanban board of operations; `work` as in `EpicPlan`. Data table. */
export const OPS_EPICS = [
  {
    name: 'Alerts people trust',
    work: [
      'T: Quiet the {disk|queue length|cache|login} alerts that nobody acts on',
      'T: Page the team that owns the service: {shop|help desk|subscriptions|warehouse link}',
      'T: Alert on {orders per minute|failed payments|mails not sent} instead of processor load',
      'T: On-call handbook, {first|second} edition',
      'B: Pager silent during the night of the clock change',
      'T: Handover between on-call weeks in ten minutes',
      'T: Alert review every month',
      'B: Duplicate pages from both monitoring systems',
    ],
  },
  {
    name: 'Ready for peak days',
    work: [
      'T: Load test of {checkout|search|login|the mail gateway}',
      'T: More headroom for {the order database|the price service|the edge}',
      'T: Freeze calendar with marketing',
      'T: Drill: lose one data centre zone',
      'T: Waiting room for the first minutes of the sale',
      'B: Autoscaling reacts after the peak is over',
      'T: Peak day rota',
    ],
  },
  {
    name: 'Backups that come back',
    work: [
      'T: Restore drill: {order database|pictures|conversations|identity service}',
      'T: Encrypt backups of {the shop|the help desk|finance}',
      'T: Keep one copy {outside the cloud|in another country}',
      'T: Measure how long a restore takes',
      'B: Backup of the warehouse link skipped on Sundays',
      'T: Delete backups after the legal period',
      'T: Alarm when a backup is much smaller than yesterday',
    ],
  },
  {
    name: 'Requests and upkeep',
    work: [
      'T: New {staging|training|pentest} environment',
      'T: VPN access for {the auditors|the agency|two new colleagues}',
      'T: Restore test of {the shop|the help desk|the data warehouse}',
      'T: Firewall rule for {the new carrier|the Lisbon office|the payment provider}',
      'T: Certificate of {the intranet|the warehouse link|the mail gateway}',
      'T: Close accounts of people who left',
      'B: Warehouse scanner loses its connection',
      'B: Backup report mails go to a former colleague',
      'T: Replace the switch in Leipzig',
      'T: Disk of build machine {2|5}',
      'T: Log access for the fraud team',
      'B: Clock of the label printer is wrong',
      'T: Rename the old cluster before somebody deletes the wrong one',
      'T: Inventory of everything that costs money',
      'T: Screens for {the warehouse|the support floor}',
      'T: Second internet line in {Leipzig|Lisbon}',
      'B: Printer queue stuck after a long weekend',
      'T: Spare laptops ready for new colleagues',
    ],
  },
] as const;

/** MOB: a small team whose board nobody has connected yet; `work` as in `EpicPlan`. Data table. */
export const MOB_EPICS = [
  {
    name: 'Checkout in the app',
    work: [
      'Pay with {Apple Pay|Google Pay} in the app',
      'Show checkout errors where they happen, in the app too',
      'Keep the basket between app and web',
      'B: App asks for the address twice',
      'B: Keyboard hides the pay button',
      'Scan the card instead of typing it',
      'T: Same error texts as in the web shop',
      'Guest checkout in the app',
      'B: Checkout error after switching to the bank app',
    ],
  },
  {
    name: 'Subscriptions in the app',
    work: [
      'Rate a box with a photo',
      'Skip the next box from a notification',
      'Pause a subscription in the app',
      'Show the next box on the home screen',
      'B: Paused boxes shown as cancelled',
    ],
  },
  {
    name: 'Faster start',
    work: [
      'Start in under two seconds on {old iPhones|cheap Androids}',
      'T: Smaller download: {pictures|fonts|languages} on demand',
      'B: White screen after the update',
      'T: Measure start time with real people',
      'Show the last page while loading',
    ],
  },
  {
    name: 'Upkeep of the app',
    work: [
      'T: Update to the new {iOS|Android} SDK',
      'T: Store texts in {Dutch|Polish}',
      'B: Crash when the language changes',
      'T: Renew the push certificate',
      'B: Dark mode shows black on black in the size guide',
      'T: Replace the crash reporter',
      'T: Try the app on {foldable phones|a tablet}',
      'B: Push message opens the wrong order',
      'T: Answer store reviews every week',
    ],
  },
] as const;

/** The one running sprint of MOB: two lines that the organisation's key results know, in other words. */
export const MOB_SPRINT = {
  id: 501,
  board: 5,
  name: 'App sprint 9',
  goal: goal(
    '- Fewer checkout errors in the app: same texts and retries as in the web shop',
    '- Subscribers can pause a subscription in the app',
  ),
} as const;
