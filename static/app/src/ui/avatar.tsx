import './avatar.css';
import { useState } from 'react';
import { initials } from './initials';

/** A person's picture, or their initials; their name is its text. Nobody is shown as "Needs owner". */
export function Avatar({ name, picture }: { name: string | null; picture: string | null }) {
  const [broken, setBroken] = useState(false);
  const label = name ?? 'Needs owner';
  return (
    <span
      className={name === null ? 'avatar is-nobody' : 'avatar'}
      role="img"
      aria-label={label}
      title={label}
    >
      {name === null ? '?' : initials(name)}
      {picture && !broken && <img src={picture} alt="" onError={() => setBroken(true)} />}
    </span>
  );
}
