import type { StatusCode } from '../../../../src/contract/views';
import { Lozenge, type Tone } from './lozenge';

type Shape = 'disc' | 'triangle' | 'square' | 'ring' | 'pause' | 'tick';

const LOOKS: Readonly<Record<StatusCode, readonly [Tone, Shape]>> = {
  'on-track': ['good', 'disc'],
  'at-risk': ['warn', 'triangle'],
  'off-track': ['bad', 'square'],
  done: ['good', 'tick'],
  measuring: ['info', 'ring'],
  stale: ['warn', 'ring'],
  'too-early': ['neutral', 'ring'],
  'no-data': ['neutral', 'ring'],
  'not-started': ['neutral', 'ring'],
  paused: ['neutral', 'pause'],
  draft: ['discovery', 'ring'],
  closed: ['neutral', 'tick'],
  cancelled: ['neutral', 'pause'],
};

const SHAPES: Readonly<Record<Shape, string>> = {
  disc: 'M5 1a4 4 0 100 8 4 4 0 000-8z',
  triangle: 'M5 1l4.500 8h-9z',
  square: 'M1.500 1.500h7v7h-7z',
  ring: 'M5 1a4 4 0 100 8 4 4 0 000-8zm0 1.600a2.400 2.400 0 110 4.800 2.400 2.400 0 010-4.800z',
  pause: 'M2 1.500h2v7H2zM6 1.500h2v7H6z',
  tick: 'M1 5.200l1.200-1.200 2 2L7.900 2 9.100 3.200 4.200 8.400z',
};

/** A status by word, shape and colour, so that none of them is needed (PRODUCT §3.8). */
export function StatusLozenge({ code, word }: { code: StatusCode; word: string }) {
  const [tone, shape] = LOOKS[code];
  return (
    <Lozenge tone={tone}>
      <svg width="10" height="10" viewBox="0 0 10 10" fill="currentColor" aria-hidden="true">
        <path d={SHAPES[shape]} fillRule="evenodd" />
      </svg>
      {word}
    </Lozenge>
  );
}
