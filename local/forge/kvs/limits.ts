// Near 300 lines: the one table of limits and codes.
/**
 * Every limit of the store: those of a request, of what a manifest may declare, and of the rates. A store is opened
 * with Forge's own (`FORGE_LIMITS`) unless a test lowers one. Where Atlassian's pages disagree or are silent the
 * stricter reading is taken and marked.
 */
export interface KvsLimits {
  /** Characters in a key. */
  keyLength: number;
  /** Bytes of a value as JSON in UTF-8. */
  valueBytes: number;
  /** Bytes of a secret as JSON in UTF-8. */
  secretBytes: number;
  /** Levels of objects and arrays in a value. The page of the limits says 31, the one of the errors 32. */
  valueDepth: number;
  /** Smallest and largest value of an attribute of type integer. */
  integerSmallest: number;
  integerLargest: number;
  /** A value of an attribute of type float is 0 or, but for its sign, at least the one and below the other. */
  floatSmallest: number;
  floatBelow: number;
  /** Rows on a page where the query does not say. */
  pageDefault: number;
  pageMax: number;
  /** Bytes a query reads before it ends its page early, with a cursor. Guess: no page documents one. */
  pageBytes: number;
  /** Conditions in one query: of its filter and of its range together. */
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
  /** An expired row is removed so much later at the latest; until then reads may still find it. */
  expiredRowsKeptMs: number;
  /** What a read that finds nothing is billed, in bytes. */
  emptyReadBytes: number;

  /** Entities an app may declare, not counting those of the platform. */
  entities: number;
  attributesPerEntity: number;
  /** Indexes of an entity besides `by-key`. */
  indexesPerEntity: number;
  entityNameShortest: number;
  entityNameLongest: number;
  /** One page says 30, another 64. */
  attributeNameLongest: number;
  /** Names of indexes with a name of their own; the others are called like their attribute. */
  indexNameShortest: number;
  indexNameLongest: number;

  /** Rates hold for one installation. `StorageSettings.throttle` says whether what exceeds them is refused. */
  requestsPerSecond: number;
  /** Reads a minute in started units, a batch or a page rounded up as one. */
  readUnitsPerMinute: number;
  /** Writes a minute, counted likewise; a transaction is one. */
  writeUnitsPerMinute: number;
  /** Documented as "10 KB"; the decimal reading is the smaller. */
  unitBytes: number;
  /** Bytes read of one key in a second. */
  keyReadBytesPerSecond: number;
  /** Bytes written to one key in a second. */
  keyWriteBytesPerSecond: number;
  /** Bytes queried in a second of one partition of an index, or of an index that has none. */
  indexValueBytesPerSecond: number;
}

export const FORGE_LIMITS: Readonly<KvsLimits> = {
  keyLength: 500,
  valueBytes: 240 * 1024,
  secretBytes: 128 * 1024,
  valueDepth: 31,
  integerSmallest: -(2 ** 31),
  integerLargest: 2 ** 31 - 1,
  floatSmallest: 1e-130,
  floatBelow: 1e126,
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
  expiredRowsKeptMs: 48 * 3_600_000,
  emptyReadBytes: 1024,
  entities: 20,
  attributesPerEntity: 50,
  indexesPerEntity: 7,
  entityNameShortest: 3,
  entityNameLongest: 60,
  attributeNameLongest: 30,
  indexNameShortest: 3,
  indexNameLongest: 50,
  requestsPerSecond: 1000,
  readUnitsPerMinute: 4000,
  writeUnitsPerMinute: 4000,
  unitBytes: 10_000,
  keyReadBytesPerSecond: 12_000_000,
  keyWriteBytesPerSecond: 1_000_000,
  indexValueBytesPerSecond: 24_000_000,
};

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
  KEY_TOO_SHORT: {
    status: 400,
    source: 'documented',
    message: 'The provided key needs to be more than one character.',
  },
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
  ENTITY_TYPE_TOO_SHORT: {
    status: 400,
    source: 'documented',
    message: 'The provided key needs to be more than 3 characters.',
  },
  ENTITY_TYPE_TOO_LARGE: {
    status: 400,
    source: 'documented',
    message: 'The provided key has exceeded the maximum 60 characters.',
  },
  INVALID_ENTITY_TYPE: {
    status: 400,
    source: 'documented',
    message: 'The provided key does not match the regex: /^(?![\\.\\-])(?!.*\\.{2})[a-z0-9:\\-.]*(?<![.])$/',
  },
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
    message: 'Limit for list query should be below 100.',
  },
  QUERY_WHERE_INVALID: {
    status: 400,
    source: 'documented',
    message: 'KVS queries should contain only a single "where" clause.',
  },
  QUERY_WHERE_FIELD_INVALID: {
    status: 400,
    source: 'documented',
    message: 'The specified field is not supported for filters.',
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
    message: 'The specified condition is not supported for filters.',
  },
  INVALID_FILTER_VALUES: {
    status: 400,
    source: 'documented',
    message: 'The specified number of values are not supported by the given condition.',
  },
  TOO_MANY_FILTER_CONDITIONS: {
    status: 400,
    source: 'guess',
    message: 'A query takes at most 100 conditions.',
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
  INTERNAL_SERVER_ERROR: {
    status: 500,
    source: 'guess',
    message: 'The value cannot be read.',
  },
  NOT_MODELLED: { status: 501, source: 'guess', message: 'The local store has no such call.' },
} as const satisfies Record<string, ErrorRow>;

export type KvsErrorCode = keyof typeof KVS_ERRORS;
