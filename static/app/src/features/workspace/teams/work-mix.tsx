import './work-mix.css';
import type { WorkMix } from '../../../../../../src/contract/views';
import { useFormats } from '../../../client/app-context';

/** The three shares of a team's work, in the product's words. */
export const MIX_WORDS = {
  keyResult: 'Key results',
  area: 'Key result areas',
  unaligned: 'Unaligned',
} as const;
const SHARES = ['keyResult', 'area', 'unaligned'] as const;

/** The work mix as a bar over its words; the words carry all of it. */
export function WorkMixBar({ mix }: { mix: WorkMix }) {
  const { percent } = useFormats();
  let from = 0;
  return (
    <div className="work-mix">
      <svg className="work-mix-bar" aria-hidden="true">
        {SHARES.map((share) => {
          const x = from;
          from += mix[share];
          return (
            <rect
              key={share}
              className={`work-mix-${share}`}
              x={`${x}%`}
              width={`${mix[share]}%`}
              height="100%"
            />
          );
        })}
      </svg>
      <ul className="work-mix-words small tabular">
        {SHARES.map((share) => (
          <li key={share}>
            <svg width="10" height="10" aria-hidden="true" className="icon">
              <rect className={`work-mix-${share}`} width="10" height="10" rx="2" />
            </svg>{' '}
            {MIX_WORDS[share]} {percent(mix[share] / 100)}
          </li>
        ))}
      </ul>
    </div>
  );
}
