import { z } from 'zod';
import { productHeaders, productPath } from './rest-path';

const headersSchema = z.union([
  z.array(z.tuple([z.string(), z.string()])),
  z.record(z.string(), z.string()).transform((record) => Object.entries(record)),
]);

const requestSchema = z.looseObject({
  product: z.string().optional(),
  restPath: z.string(),
  fetchRequestInit: z
    .looseObject({
      method: z.string().optional(),
      body: z.string().nullish(),
      headers: headersSchema.optional(),
    })
    .optional(),
  isMultipartFormData: z.boolean().optional(),
});

const IS_TEXT = /^text\/|json|xml|javascript|^$/i;

/** `requestJira` of an app's page: the call runs as the session's user, and the answer goes back as plain data. */
export async function fetchProduct(data: unknown) {
  const { product, restPath, fetchRequestInit: init = {}, isMultipartFormData } = requestSchema.parse(data);
  if (product !== undefined && product !== 'jira')
    throw new Error(`${product} is not available in this host`);
  if (isMultipartFormData) throw new Error('Uploading files is not available in this host');
  const method = init.method?.toUpperCase() ?? 'GET';
  const response = await fetch(productPath(restPath, window.location.origin), {
    method,
    headers: productHeaders(init.headers ?? [], method),
    ...(init.body ? { body: init.body } : {}),
  });
  const isText = IS_TEXT.test(response.headers.get('content-type') ?? '');
  return {
    status: response.status,
    statusText: response.statusText,
    headers: Object.fromEntries(response.headers.entries()),
    body: isText ? await response.text() : await readDataUrl(await response.blob()),
    isAttachment: !isText,
  };
}

function readDataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^,]*,/, ''));
    reader.onerror = () => reject(new Error('The answer could not be read'));
    reader.readAsDataURL(blob);
  });
}
