import { z } from 'zod';

/** A function that the other side sent; calling it posts a message. */
const callback = z.custom<(...args: unknown[]) => void>((value) => typeof value === 'function');

/** What the bridge sends with each call, as far as the shell reads it (forge-platform §6). */
export const invokeArguments = z.looseObject({
  functionKey: z.string(),
  payload: z.unknown().optional(),
  metadata: z.unknown().optional(),
});

export const openModalArguments = z.looseObject({
  resource: z.string().nullish(),
  onClose: callback.nullish(),
  size: z
    .union([z.string(), z.looseObject({ width: z.string().optional(), height: z.string().optional() })])
    .nullish(),
  context: z.unknown().optional(),
  closeOnEscape: z.boolean().nullish(),
  closeOnOverlayClick: z.boolean().nullish(),
  title: z.string().nullish(),
  icon: z.string().nullish(),
});

export const flagArguments = z.looseObject({
  id: z.union([z.string(), z.number()]).transform(String),
  title: z.string().default(''),
  description: z.string().optional(),
  type: z.enum(['info', 'success', 'warning', 'error']).catch('info'),
  actions: z.array(z.looseObject({ text: z.string(), onClick: callback.optional() })).optional(),
  isAutoDismiss: z.boolean().optional(),
});

export const closeFlagArguments = z.looseObject({ id: z.union([z.string(), z.number()]).transform(String) });

export const emitArguments = z.looseObject({ event: z.string(), payload: z.unknown().optional() });
export const onArguments = z.looseObject({ event: z.string(), callback });
export const callbackArgument = callback;

const channelOptions = z
  .object({
    replaySeconds: z.number().optional(),
    token: z.string().optional(),
    contextOverrides: z.array(z.string()).optional(),
  })
  .nullish()
  .transform((options) => options ?? {});
const channel = { channelName: z.string(), isGlobal: z.boolean().default(false), options: channelOptions };
export const subscribeArguments = z.looseObject({ ...channel, onEvent: callback });
export const publishArguments = z.looseObject({ ...channel, eventPayload: z.unknown() });

export const openTypeArguments = z.looseObject({ type: z.enum(['same-tab', 'new-tab']).catch('same-tab') });

const locationSchema = z.looseObject({
  pathname: z.string().default('/'),
  search: z.string().default(''),
  hash: z.string().default(''),
  state: z.unknown().optional(),
});
export const historyArguments = z.looseObject({ location: locationSchema });
export const historyGoArguments = z.looseObject({ delta: z.number() });
