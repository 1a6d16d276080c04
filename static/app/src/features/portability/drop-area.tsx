import { useId, useRef, useState } from 'react';
import { Button } from '../../ui/button';
import { classNames } from '../../ui/class-names';

/** Takes files that are dropped on it or chosen. */
export function DropArea({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    if (files && files.length > 0) onFiles([...files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the first
    <div
      className={classNames('import-drop', over && 'is-over')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <p>
        Drop CSV files here: objectives, key results, check-ins, one file of each. Or everything, as exported
        in JSON.
      </p>
      <label className="visually-hidden" htmlFor={id}>
        Files to import
      </label>
      <input
        ref={input}
        id={id}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        multiple
        accept=".csv,.tsv,.txt,.json,text/csv,application/json"
        onChange={(event) => {
          take(event.target.files);
          // The same file may be chosen again, mended.
          event.target.value = '';
        }}
      />
      <Button onClick={() => input.current?.click()}>Choose files</Button>
    </div>
  );
}
