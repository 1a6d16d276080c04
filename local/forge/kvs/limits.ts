/**
 * Every limit the store enforces. All can be lowered (tests) or moved (faults) per store.
 * Where Atlassian's own pages disagree or are silent the stricter reading is taken and marked.
 */
export interface KvsLimits {
  /** Characters in a key. */
  keyLength: number;
  /** Bytes of a value as JSON in UTF-8. */
  valueBytes: number;
  /** Bytes of a secret as JSON in UTF-8. */
  secretBytes: number;
  /** Levels of objects and arrays in a value. One page says 31, another 32. */
  valueDepth: number;
  pageDefault: number;
  pageMax: number;
  /** Bytes a query reads before it ends its page early, with a cursor. Guess: no page documents one. */
  pageBytes: number;
  /** Conditions in one filter. */
  filterConditions: number;
  transactionOperations: number;
  /** Bytes of all sets of one transaction. Documented as "4 MB"; the decimal reading is the smaller. */
  transactionBytes: number;
  batchItems: number;
  batchBytes: number;
  /** UTF-8 bytes of one indexed range value. */
  rangeBytes: number;
  /** UTF-8 bytes of all partition values of one index together. */
  partitionBytes: number;
  ttlMs: number;
  /** Calls per second; `FORGE_RATES` has Forge's figure. Off by default: a seed is loaded faster than that. */
  requestsPerSecond: number;
  /** Reads a minute in started units of 10 KB, a batch rounded up as one. Off by default. */
  readUnitsPerMinute: number;
  /** Writes a minute, counted likewise. Off by default. */
  writeUnitsPerMinute: number;
  /** What a read that finds nothing is billed, in bytes. */
  emptyReadBytes: number;
  /** How long an expired row is still answered. Forge promises no more than 48 h; 0 is the kindest. */
  expiredRowsLingerMs: number;
  /** How long a new row stays out of queries (they are eventually consistent); 0 is the kindest. */
  newRowsHiddenFromQueriesMs: number;
}

export const FORGE_LIMITS: Readonly<KvsLimits> = {
  keyLength: 500,
  valueBytes: 240 * 1024,
  secretBytes: 128 * 1024,
  valueDepth: 31,
  pageDefault: 10,
  pageMax: 100,
  pageBytes: 1024 * 1024,
  filterConditions: 100,
  transactionOperations: 25,
  transactionBytes: 4_000_000,
  batchItems: 25,
  batchBytes: 4_000_000,
  rangeBytes: 900,
  partitionBytes: 1700,
  ttlMs: 365 * 86_400_000,
  requestsPerSecond: Number.POSITIVE_INFINITY,
  readUnitsPerMinute: Number.POSITIVE_INFINITY,
  writeUnitsPerMinute: Number.POSITIVE_INFINITY,
  emptyReadBytes: 1024,
  expiredRowsLingerMs: 0,
  newRowsHiddenFromQueriesMs: 0,
};

/** Forge's rates for one installation, to pass as limits where a test or a person wants to meet them. */
export const FORGE_RATES = {
  requestsPerSecond: 1000,
  readUnitsPerMinute: 4000,
  writeUnitsPerMinute: 4000,
} as const satisfies Partial<KvsLimits>;

/**
 * `documented`: on an Atlassian page. `reported`: seen in answers of the real service, as published by others.
 * `guess`: the refusal is documented or plausible, the code is ours; app code must not depend on it.
 */
export type CodeSource = 'documented' | 'reported' | 'guess';

interface ErrorRow {
  status: number;
  source: CodeSource;
  /** The message where no detail is given. */
  message: string;
}

export const KVS_ERRORS = {
  EMPTY_KEY: { status: 400, source: 'documented', message: 'Key cannot be empty.' },
  INVALID_KEY: {
    status: 400,
    source: 'documented',
    message: 'The provided key does not match the regex: /^(?!\\s+$)[a-zA-Z0-9:._\\s-#]+$/',
  },
  KEY_TOO_LONG: {
    status: 400,
    source: 'documented',
    message: 'The provided key has exceeded the maximum 500 characters.',
  },
  KEY_NOT_FOUND: { status: 404, source: 'reported', message: 'Provided key does not exist' },
  KEY_CONFLICT: {
    status: 409,
    source: 'reported',
    message: 'Provided key already exists and cannot be overwritten',
  },
  MAX_SIZE: {
    status: 400,
    source: 'documented',
    message: 'The provided value has exceeded the maximum size limit.',
  },
  MAX_DEPTH: {
    status: 400,
    source: 'documented',
    message: 'The provided value has exceeded the maximum object depth (31) limit.',
  },
  INVALID_VALUE: { status: 400, source: 'guess', message: 'A value must be given and must not be null.' },
  SCHEMA_NOT_FOUND: { status: 404, source: 'reported', message: 'The schema provided does not exist' },
  INVALID_ENTITY_VALUE: {
    status: 400,
    source: 'documented',
    message: 'Entity values must match one of the types defined in Custom Entities.',
  },
  INCORRECT_PROPERTY_TYPE: {
    status: 400,
    source: 'reported',
    message: 'Data type for the property is not the declared one',
  },
  INVALID_ENTITY_ATTRIBUTE: {
    status: 400,
    source: 'documented',
    message: 'The attribute is not declared for this entity.',
  },
  INVALID_ENTITY_INDEX: {
    status: 400,
    source: 'documented',
    message: 'The custom entity index provided is invalid.',
  },
  INVALID_PARTITION: {
    status: 400,
    source: 'guess',
    message: 'The partition does not match the one of the index.',
  },
  INDEX_VALUE_TOO_LARGE: {
    status: 400,
    source: 'guess',
    message: 'An indexed value has exceeded the maximum size limit.',
  },
  COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE: {
    status: 400,
    source: 'documented',
    message: 'The page limit must be set between 1 and 100.',
  },
  LIST_QUERY_LIMIT_EXCEEDED: {
    status: 400,
    source: 'documented',
    message: 'The page limit must be set between 1 and 100.',
  },
  QUERY_WHERE_INVALID: {
    status: 400,
    source: 'documented',
    message: 'A query takes one condition: key begins with.',
  },
  EMPTY_FILTER_OPERATOR: {
    status: 400,
    source: 'documented',
    message: 'Filter operators "and" and "or" cannot be empty.',
  },
  INVALID_FILTER_OPERATORS_COMBINATION: {
    status: 400,
    source: 'documented',
    message: 'Filter operators "and" and "or" cannot be present at the same level.',
  },
  INSUFFICIENT_FILTER_VALUES: {
    status: 400,
    source: 'documented',
    message: 'The specified condition needs at least two values.',
  },
  INVALID_FILTER_CONDITION: {
    status: 400,
    source: 'documented',
    message: 'The condition cannot be used here.',
  },
  INVALID_FILTER_VALUES: {
    status: 400,
    source: 'documented',
    message: 'The values do not fit the condition.',
  },
  TOO_MANY_FILTER_CONDITIONS: {
    status: 400,
    source: 'guess',
    message: 'A filter takes at most 100 conditions.',
  },
  INVALID_CURSOR: { status: 400, source: 'guess', message: 'The cursor does not belong to this query.' },
  INVALID_TTL: { status: 400, source: 'reported', message: 'TTL value must be a positive integer' },
  CONDITIONAL_CHECK_FAILED: {
    status: 400,
    source: 'reported',
    message: 'Request failed due to conditional check specified or optimistic locking',
  },
  KEY_DUPLICATION_ERROR: { status: 400, source: 'reported', message: 'Duplicate key found in request' },
  UNPROCESSABLE_ENTITY: {
    status: 422,
    source: 'reported',
    message: 'Request cannot be processed due to one or more semantic errors',
  },
  INVALID_TRANSACTION_REQUEST: {
    status: 400,
    source: 'guess',
    message: 'A transaction needs at least one operation.',
  },
  TOO_MANY_BATCH_ENTITIES: {
    status: 400,
    source: 'reported',
    message: 'A maximum of 25 entities at a time can be sent.',
  },
  RATE_LIMIT_EXCEEDED: { status: 429, source: 'documented', message: 'The rate limit has been exceeded.' },
  TOO_MANY_REQUESTS: {
    status: 429,
    source: 'documented',
    message: 'Too many requests; a transaction could not be run.',
  },
  INVALID_REQUEST: { status: 400, source: 'guess', message: 'The request is not of the expected shape.' },
  NOT_MODELLED: { status: 501, source: 'guess', message: 'The local store has no such call.' },
} as const satisfies Record<string, ErrorRow>;

export type KvsErrorCode = keyof typeof KVS_ERRORS;
