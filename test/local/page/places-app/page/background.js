const { callBridge } = globalThis.__bridge;
const say = (title) => callBridge('showFlag', { id: 'background', title, isAutoDismiss: true });

callBridge('getContext').then(({ extension }) => say(`Watching ${extension.issue.key}`));
callBridge('on', {
  event: 'JIRA_ISSUE_CHANGED',
  callback: ({ changes }) => say(`It was ${changes[0].changeType} by ${changes[0].atlassianId}`),
});
