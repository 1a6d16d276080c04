/** Calls that only read although they are POSTs. */
const READING_POSTS = [
  /^\/rest\/api\/[23]\/search\/(?:jql|approximate-count)$/,
  /^\/rest\/api\/[23]\/(?:issue|changelog)\/bulkfetch$/,
  /^\/rest\/api\/[23]\/jql\/(?:match|parse|sanitize)$/,
  /^\/rest\/api\/[23]\/permissions\/(?:check|project)$/,
  /^\/rest\/api\/[23]\/expression\/(?:eval|evaluate|analyse)$/,
];

/** Whether a call can change nothing on the site. @param path without its query */
export function isRead(method: string, path: string): boolean {
  if (method === 'GET' || method === 'HEAD') return true;
  return method === 'POST' && READING_POSTS.some((pattern) => pattern.test(path));
}

/** Calls which a site answers to an installed app only, never to a person's token. */
const APP_ONLY = [/^\/rest\/(?:atlassian-connect|forge)\//, /^\/rest\/api\/[23]\/jql\/function\/computation/];

export function isForInstalledApps(path: string): boolean {
  return APP_ONLY.some((pattern) => pattern.test(path));
}
