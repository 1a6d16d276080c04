/** Names of what this feature keeps on the client. */
export const IMPORT_STATUS = ['import-status'] as const;
export const TEMPLATES = ['templates'] as const;
export const SAMPLE = ['sample'] as const;
