export type MessageTone = 'info' | 'warning' | 'error' | 'success' | 'discovery';
