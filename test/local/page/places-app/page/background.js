const { callBridge } = globalThis.__bridge;

callBridge('getContext').then(({ extension }) =>
  callBridge('showFlag', { id: 'background', title: `Watching ${extension.issue.key}`, isAutoDismiss: true }),
);
