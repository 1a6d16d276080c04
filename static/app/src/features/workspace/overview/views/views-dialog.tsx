import './views.css';
import { useState } from 'react';
import type { SavedView } from '../../../../../../../src/contract/overview/answers';
import { newId } from '../../../../client/new-id';
import { Button } from '../../../../ui/button';
import { Dialog } from '../../../../ui/dialog';
import { ErrorMessage } from '../../../../ui/error-message';
import { Loading, Skeleton } from '../../../../ui/skeleton';
import { TextField } from '../../../../ui/text-fields';
import { useWorkspaceFrame } from '../../workspace-context';
import { useViews } from './use-views';
import { addressOf, filtersOf, sameFilters } from './view-filters';

/** As the contract has it. */
const NAME_LIMIT = 60;

interface ViewsDialogProps {
  words: string;
  onWords: (words: string) => void;
  onClose: () => void;
}

/** Saved filters: opens one, saves those of now under a name, renames, shares and deletes. */
export default function ViewsDialog({ words, onWords, onClose }: ViewsDialogProps) {
  const { address, rights, go } = useWorkspaceFrame();
  const { read, save, remove } = useViews();
  const [id, setId] = useState(newId);
  const [name, setName] = useState('');
  const [renaming, setRenaming] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const now = filtersOf(address, words);
  const open = ({ filters }: SavedView) => {
    onWords(filters.words);
    go(addressOf(filters));
    onClose();
  };
  const keep = () => {
    if (name.trim() === '' || name.length > NAME_LIMIT || save.isPending) return;
    save.mutate(
      { id, name, filters: now },
      {
        onSuccess: () => {
          setId(newId());
          setName('');
        },
      },
    );
  };
  const rename = (view: SavedView, shared: boolean) => {
    if (renaming === null || renaming.name.trim() === '' || renaming.name.length > NAME_LIMIT) return;
    save.mutate({ ...view, name: renaming.name, shared }, { onSuccess: () => setRenaming(null) });
  };
  const row = (view: SavedView, shared: boolean) => (
    <li key={view.id} className="view-row">
      {renaming?.id === view.id ? (
        <>
          <input
            className="input"
            aria-label={`New name of ${view.name}`}
            maxLength={NAME_LIMIT}
            value={renaming.name}
            onChange={({ target }) => setRenaming({ id: view.id, name: target.value })}
          />
          <Button compact busy={save.isPending} onClick={() => rename(view, shared)}>
            Save name
          </Button>
          <Button compact look="subtle" onClick={() => setRenaming(null)}>
            Cancel
          </Button>
        </>
      ) : (
        <>
          <span className="view-name">
            <Button look="subtle" aria-current={sameFilters(view.filters, now)} onClick={() => open(view)}>
              {view.name}
            </Button>
          </span>
          {(!shared || rights.managesOkrs) && (
            <>
              <Button compact look="subtle" onClick={() => setRenaming({ id: view.id, name: view.name })}>
                Rename<span className="visually-hidden"> {view.name}</span>
              </Button>
              {rights.managesOkrs && (
                <Button compact look="subtle" onClick={() => save.mutate({ ...view, shared: !shared })}>
                  {shared ? 'Stop sharing' : 'Share'}
                  <span className="visually-hidden"> {view.name}</span>
                </Button>
              )}
              <Button compact look="subtle" onClick={() => remove.mutate(view.id)}>
                Delete<span className="visually-hidden"> {view.name}</span>
              </Button>
            </>
          )}
        </>
      )}
    </li>
  );
  const lists = [
    { title: 'My views', views: read.data?.own ?? [], shared: false },
    { title: 'Shared views', views: read.data?.shared ?? [], shared: true },
  ].filter(({ views }) => views.length > 0);
  return (
    <Dialog
      title="Views"
      onClose={onClose}
      onSubmit={keep}
      footer={
        <>
          <Button look="subtle" onClick={onClose}>
            Close
          </Button>
          <Button type="submit" look="primary" busy={save.isPending}>
            Save view
          </Button>
        </>
      }
    >
      <div className="stack">
        {read.error && <ErrorMessage error={read.error} onRetry={() => void read.refetch()} />}
        {save.error && (
          <ErrorMessage
            error={save.error}
            since={save.submittedAt}
            kept
            onRetry={() => save.variables && save.mutate(save.variables)}
          />
        )}
        {remove.error && <ErrorMessage error={remove.error} since={remove.submittedAt} />}
        {read.isPending && (
          <Loading label="Reading the saved views">
            <Skeleton height="2rem" />
          </Loading>
        )}
        {lists.map(({ title, views, shared }) => (
          <section key={title} aria-label={title}>
            <h3 className="small">{title}</h3>
            <ul className="view-list">{views.map((view) => row(view, shared))}</ul>
          </section>
        ))}
        {read.data && lists.length === 0 && (
          <p>
            No views yet. Narrow the Overview as you like to look at it, then save it here under a name: team,
            filters and words are one click away from then on, in every cycle.
          </p>
        )}
        <TextField
          label="Save what you see now as"
          value={name}
          onChange={setName}
          problem={name.length > NAME_LIMIT ? `At most ${NAME_LIMIT} characters.` : undefined}
        />
      </div>
    </Dialog>
  );
}
