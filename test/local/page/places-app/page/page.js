const { callBridge } = globalThis.__bridge;
const show = (id, text) => {
  document.getElementById(id).textContent = text;
};

document.getElementById('close').addEventListener('click', () => callBridge('close'));

callBridge('getContext').then(async ({ moduleKey, extension }) => {
  show('where', `${moduleKey} in ${extension.type}`);
  show('context', JSON.stringify(extension, null, 2));
  if (!/Page$/.test(extension.type)) return;
  const history = await callBridge('createHistory');
  const showPath = () => show('path', `Path ${history.location.pathname}`);
  history.listen(showPath);
  showPath();
});
