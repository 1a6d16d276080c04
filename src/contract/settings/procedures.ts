/** Settings, roles, the activity log, personal data. Procedure → schema of its input. */
export const SETTINGS_PROCEDURES = {} as const;
