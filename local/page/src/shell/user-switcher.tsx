import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type SiteUser, switchUser } from '../api/host';
import { queries } from '../api/queries';
import { errorText } from '../api/request';
import { closeModal, modalStack } from '../modules/modal-stack';
import { Avatar } from '../ui/avatar';
import { Button } from '../ui/button';
import { showFlag } from '../ui/flags';
import { Icon } from '../ui/icon';
import { Menu, MenuChoice } from '../ui/menu';
import { useShell } from './shell-context';

/** Shows who is signed in, and lets anybody look at the site as somebody else. */
export function UserSwitcher() {
  const { session } = useShell();
  const client = useQueryClient();
  const people = session.users.filter((user) => user.accountType === 'atlassian' && user.active);
  const now = session.users.find((user) => user.accountId === session.accountId) ?? null;

  const become = async (accountId: string) => {
    try {
      const next = await switchUser(accountId);
      const [lowest] = modalStack.get();
      if (lowest) closeModal(lowest.id, undefined);
      client.removeQueries({
        predicate: ({ queryKey }) => !['session', 'rights'].includes(String(queryKey[0])),
      });
      client.setQueryData(queries.session().queryKey, next);
    } catch (error) {
      showFlag({
        id: 'switch',
        type: 'error',
        title: 'The user was not changed',
        description: errorText(error),
      });
    }
  };

  return (
    <Menu
      wide
      trigger={
        <Button
          look="subtle"
          className="user-button"
          aria-label={`Signed in as ${now?.displayName ?? 'nobody'}`}
        >
          <Avatar user={now} url={now?.avatarUrl} size="medium" />
          <Icon name="chevron-down" />
        </Button>
      }
    >
      <MenuChoice
        label="Use the site as"
        value={session.accountId}
        onChange={(accountId) => void become(accountId)}
        options={people.map((user) => ({
          value: user.accountId,
          text: user.displayName,
          icon: <Avatar user={user} url={user.avatarUrl} size="medium" />,
          note: <Rights user={user} />,
        }))}
      />
    </Menu>
  );
}

function Rights({ user }: { user: SiteUser }) {
  const rights = useQuery(queries.rights(user.accountId));
  return <>{rights.data ?? (rights.isError ? 'Rights unknown' : '…')}</>;
}
