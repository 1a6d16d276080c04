import { createFrameHistory } from '../../../../local/forge/bridge/frame-history';

function open() {
  const told: [string, unknown][] = [];
  const frame = createFrameHistory((op, data) => told.push([op, data]));
  const history = frame.open({ location: { pathname: '/', search: '', hash: '' } });
  return { frame, history, told };
}

test('a push is seen at once here, and told to the shell', () => {
  const { history, told } = open();
  const heard: string[] = [];
  history.listen((location, action) => heard.push(`${action} ${location.pathname}${location.search}`));
  history.push('/cycles/3?view=map#top');
  expect(history.location).toMatchObject({ pathname: '/cycles/3', search: '?view=map', hash: '#top' });
  expect(heard).toEqual(['PUSH /cycles/3?view=map']);
  expect(told).toEqual([['history.push', { location: expect.objectContaining({ pathname: '/cycles/3' }) }]]);
});

test('back goes by way of the shell, which says where that led', () => {
  const { frame, history, told } = open();
  const heard: string[] = [];
  const stop = history.listen((location, action) => heard.push(`${action} ${location.pathname}`));
  history.goBack();
  frame.moved({ pathname: '/before', search: '', hash: '' }, 'POP');
  stop();
  frame.moved({ pathname: '/later', search: '', hash: '' }, 'POP');
  expect(told).toEqual([['history.go', { delta: -1 }]]);
  expect(heard).toEqual(['POP /before']);
  expect(history.location.pathname).toBe('/later');
});
