/** In memory nothing gets better by waiting: a step that meets another's write is tried again at once. */
jest.mock('../../src/application/pause', () => ({ pause: () => Promise.resolve() }));
