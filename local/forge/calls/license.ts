import type { CallSettings } from './call-settings';

export interface License {
  active: boolean;
  type: 'COMMERCIAL';
  billingPeriod: 'MONTHLY';
  isEvaluation: boolean;
  subscriptionEndDate: string | null;
  trialEndDate: string | null;
  capabilitySet: 'capabilityStandard' | 'capabilityAdvanced';
}

const FAR_AWAY = '2099-12-31T00:00:00.000Z';

/**
 * `license` as functions get it. Undefined where the platform tells none: for apps without licensing, and outside of
 * production unless the installation was given one.
 */
export function licenseOf(setting: CallSettings['license']): License | undefined {
  if (setting === 'none') return undefined;
  const isTrial = setting === 'trial';
  return {
    active: setting !== 'inactive',
    type: 'COMMERCIAL',
    billingPeriod: 'MONTHLY',
    isEvaluation: isTrial,
    subscriptionEndDate: isTrial ? null : FAR_AWAY,
    trialEndDate: isTrial ? FAR_AWAY : null,
    capabilitySet: setting === 'advanced' ? 'capabilityAdvanced' : 'capabilityStandard',
  };
}

/** What `appIsLicensed` says. An app that is told of no licence is not held to one. */
export function isLicensed(setting: CallSettings['license']): boolean {
  return setting !== 'inactive';
}
