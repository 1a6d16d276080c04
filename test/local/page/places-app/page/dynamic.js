const { callBridge } = globalThis.__bridge;

callBridge('getContext').then(async ({ extension }) => {
  await callBridge('showFlag', {
    id: 'places',
    title: `Ran on board ${extension.board.id}`,
    type: 'success',
  });
  await callBridge('close');
});
