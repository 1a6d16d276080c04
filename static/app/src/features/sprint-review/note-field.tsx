import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-fields';

const LIMIT = 1000;

/** Why a line was met or not. It unfolds when somebody asks for it, never by itself: no answer below may move away. */
export function NoteField({
  line,
  value,
  onChange,
}: {
  line: string;
  value: string;
  onChange: (note: string) => void;
}) {
  const [asked, setAsked] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked) box.current?.querySelector('input')?.focus();
  }, [asked]);
  if (!asked && value === '') {
    return (
      <Button compact look="subtle" onClick={() => setAsked(true)}>
        Say why<span className="visually-hidden">: {line}</span>
      </Button>
    );
  }
  return (
    <div ref={box}>
      <TextField
        label="Why, in a few words"
        optional
        value={value}
        onChange={(note) => {
          // Emptied while it is typed in, it stays.
          setAsked(true);
          onChange(note.slice(0, LIMIT));
        }}
      />
    </div>
  );
}
