/** An answer that refuses a request: thrown by rules and routes, written out in one place (`answer.ts`). */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly errorMessages: readonly string[],
    readonly errors: Readonly<Record<string, string>> = {},
  ) {
    super(errorMessages[0] ?? Object.values(errors)[0] ?? String(status));
  }
}

/** A refusal with a message for the whole request. */
export const refuse = (status: number, message: string): Refusal => new Refusal(status, [message]);

/** A refusal that names a field; agile errors often have nothing in `errorMessages`. */
export const refuseField = (field: string, text: string, status = 400): Refusal =>
  new Refusal(status, [], { [field]: text });

export const invalidPayload = (): Refusal =>
  refuse(400, 'Invalid request payload. Refer to the REST API documentation and try again.');

export const noIssue = (): Refusal =>
  refuse(404, 'Issue does not exist or you do not have permission to see it.');

export const noBoard = (): Refusal =>
  refuseField(
    'rapidViewId',
    'The requested board cannot be viewed because it either does not exist or you do not have permission to view it.',
    404,
  );

export const noSprint = (): Refusal => refuse(404, 'We could not find the sprint');

export const noProject = (keyOrId: string): Refusal =>
  refuse(404, `No project could be found with ${/^\d+$/.test(keyOrId) ? 'id' : 'key'} '${keyOrId}'.`);
