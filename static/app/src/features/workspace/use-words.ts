import { useEffect, useRef, useState } from 'react';
import { useDebounced } from '../../ui/use-debounced';
import type { AddressBar } from './use-workspace-address';
import type { WorkspaceAddress } from './workspace-address';

/** How long typing has to rest before the address tells it: Jira's history is not asked at every key. */
const REST_MS = 400;

/** The words that the Overview is narrowed by, as they are typed; the address follows, and may bring others. */
export function useWords(address: WorkspaceAddress, go: AddressBar['go']) {
  const [words, setWords] = useState(address.words);
  /** What address and field last agreed on. */
  const agreed = useRef(address.words);
  const rested = useDebounced(words, REST_MS);
  useEffect(() => {
    if (rested === agreed.current) return;
    agreed.current = rested;
    go({ words: rested }, 'replace');
  }, [rested, go]);
  useEffect(() => {
    if (address.words === agreed.current) return;
    agreed.current = address.words;
    setWords(address.words);
  }, [address.words]);
  return { words, setWords };
}
