import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { z } from 'zod';

const FILE = resolve(__dirname, '../../../../shared/jira-schemas/jira.openapi.json');

const Parameter = z.looseObject({
  name: z.string(),
  in: z.string(),
  schema: z.json().optional(),
});
const Operation = z.looseObject({
  parameters: z.array(Parameter).default([]),
  requestBody: z
    .looseObject({ content: z.record(z.string(), z.looseObject({ schema: z.json().optional() })) })
    .optional(),
  responses: z.record(
    z.string(),
    z.looseObject({
      content: z.record(z.string(), z.looseObject({ schema: z.json().optional() })).optional(),
    }),
  ),
});
const Document = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  components: z.looseObject({ schemas: z.record(z.string(), z.json()) }),
});

export type Parameters = z.infer<typeof Parameter>[];

export interface ApiOperation {
  method: string;
  path: string;
  parameters: Parameters;
  /** Schema of the request's body; undefined where it has none. */
  body: Json | undefined;
  /** `undocumented`: the file does not have this status; `unchecked`: it has no schema for it. */
  check(status: number, body: unknown): string[] | 'undocumented' | 'unchecked';
}

export type Json = z.infer<ReturnType<typeof z.json>>;

/** OpenAPI 3.0 as JSON Schema: `nullable` becomes a second type, bare `allOf` wrappers stay. */
function converted(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(converted);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { nullable, example: _example, xml: _xml, ...rest } = schema;
  const result = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, converted(value ?? null)]),
  );
  if (nullable !== true) return result;
  return { anyOf: [result, { type: 'null' }] };
}

function load() {
  const document = Document.parse(JSON.parse(readFileSync(FILE, 'utf8')));
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addFormat('date-time', (text) =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)$/.test(text),
  );
  ajv.addSchema({ $id: 'jira', components: { schemas: converted(document.components.schemas) } });
  const absolute = (schema: Json): Json =>
    JSON.parse(JSON.stringify(converted(schema)).replaceAll('"#/components/', '"jira#/components/'));
  const operations: ApiOperation[] = [];
  for (const [path, methods] of Object.entries(document.paths))
    for (const [method, value] of Object.entries(methods)) {
      const parsed = Operation.safeParse(value);
      if (!parsed.success || !['get', 'post', 'put', 'delete'].includes(method)) continue;
      const { parameters, responses, requestBody } = parsed.data;
      const validators = new Map<string, ValidateFunction>();
      operations.push({
        method: method.toUpperCase(),
        path,
        parameters,
        body: Object.values(requestBody?.content ?? {})[0]?.schema,
        check(status, body) {
          const response = responses[String(status)];
          if (!response) return 'undocumented';
          const schema = Object.values(response.content ?? {})[0]?.schema;
          if (schema === undefined || body === undefined) return 'unchecked';
          const validate =
            validators.get(String(status)) ??
            ajv.compile(z.record(z.string(), z.json()).parse(absolute(schema)));
          validators.set(String(status), validate);
          return validate(body)
            ? []
            : (validate.errors ?? []).map(
                (error) => `${error.instancePath} ${error.message ?? ''} ${JSON.stringify(error.params)}`,
              );
        },
      });
    }
  return { operations, schemas: document.components.schemas };
}

export interface OpenApi {
  operations: ApiOperation[];
  /** What `$ref`s of bodies and parameters point to, by name. */
  schemas: Readonly<Record<string, Json>>;
}

/** Jira's OpenAPI where it lies beside the project, else undefined. */
export const openApi = (): OpenApi | undefined => (existsSync(FILE) ? load() : undefined);

/** The operation that a concrete path belongs to; fixed paths win over open ones. */
export function operationOf(
  operations: readonly ApiOperation[],
  method: string,
  path: string,
): ApiOperation | undefined {
  const plain = path.split('?')[0] ?? '';
  const fits = operations.filter((operation) => {
    const pattern = operation.path.replace(/\{[^}]+\}/g, '[^/]+');
    return operation.method === method && new RegExp(`^${pattern}$`).test(plain);
  });
  return fits.sort((a, b) => (a.path.match(/\{/g)?.length ?? 0) - (b.path.match(/\{/g)?.length ?? 0))[0];
}
