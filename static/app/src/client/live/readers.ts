import type { Query, QueryClient } from '@tanstack/react-query';
import type { ChangedRow } from './shown-by';

/**
 * Brings what a query shows of these rows up to date otherwise than by reading it all again. False when it cannot:
 * then all is read.
 */
export type Reader = (client: QueryClient, query: Query, rows: readonly ChangedRow[]) => Promise<boolean>;

/** By the first part of the query's key. */
export const readers = new Map<string, Reader>();
