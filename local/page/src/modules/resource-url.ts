/**
 * The address of another resource of the app that shows `opener`, e.g. `check-in` beside
 * `http://127.0.0.1:4101/r/main/index.html`. A resource is a folder of the app's origin below `/r/`.
 */
export function resourceUrl(opener: string, resource: string): string {
  const path = resource.split('/').map(encodeURIComponent).join('/');
  return new URL(`/r/${path}/`, opener).href;
}
