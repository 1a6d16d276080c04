import { viewport } from '../../../local/page/src/modules/viewport';

test.each([
  ['small', '400px'],
  ['medium', '600px'],
  ['large', '800px'],
  ['xlarge', '968px'],
  ['max', '100%'],
])('a %s modal is %s wide', (size, width) => {
  expect(viewport(size).width).toBe(width);
});

test('a view without a size is as high as its content', () => {
  expect(viewport(undefined)).not.toHaveProperty('height');
  expect(viewport({ width: '50rem' })).toEqual({ width: '50rem' });
  expect(viewport({ height: '300px' })).toEqual({ width: '600px', height: '300px' });
});

test.each(['huge', 'toString', ''])('a size that does not exist is refused: %j', (size) => {
  expect(() => viewport(size)).toThrow('not a modal size');
});
