/**
 * Goal lines that fit no key result of the catalogue though they share its words; written after the ranking, to be
 * hard on what it calls sure. Nothing is tuned on them.
 */
export const TRAPS: readonly (readonly [teamId: string, line: string])[] = [
  ['platform', 'Contract tests between API and web client'],
  ['checkout', 'Rename error codes enum in checkout module'],
  ['support', 'Move ticket attachments to new storage'],
  ['data', 'Delete the old dashboard of the sales team'],
  ['mobile', 'Remove dead code from notification settings'],
  ['sales', 'Update the price list for enterprise contracts'],
  ['people', 'Engineering all-hands: demo day'],
  ['security', 'Close the office on Friday'],
  ['growth', 'Refactor onboarding component to TypeScript'],
  ['platform', 'Upgrade the search library in the API'],
  ['checkout', 'Payment team retro: agree on working hours'],
  ['data', 'Customer table gets a new column for region'],
  ['mobile', 'App icon for the anniversary'],
  ['growth', 'Trial run of the new planning meeting'],
  ['platform', 'Deploy the new office wifi'],
  ['support', 'Agent seating plan for the new office'],
  ['sales', 'Days off for the sales team'],
  ['data', 'Search for a new data engineer'],
  ['checkout', 'Load test for Black Friday'],
  ['mobile', 'Push the release to next week'],
  ['security', 'Critical review of the team charter'],
  ['people', 'New employees get a welcome gift'],
];
