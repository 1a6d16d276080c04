import './admin-page.css';
import { Suspense } from 'react';
import { latePart } from '../../ui/late-part';
import { Skeleton } from '../../ui/skeleton';

const SettingsPart = latePart(() => import('./settings-part'));

/** The organisation's settings where a Jira administrator looks for them. */
export function AdminPage() {
  return (
    <main className="admin-page" aria-label="Settings of Throughline">
      <h1>Throughline settings</h1>
      <Suspense fallback={<Skeleton height="24rem" />}>
        <SettingsPart />
      </Suspense>
    </main>
  );
}
