/** A method and the path of its route: what Jira counts bursts by. */
export interface Endpoint {
  method: string;
  /** As declared by the route: `/rest/api/3/issue/:issueIdOrKey`. */
  path: string;
}

const BY_METHOD: Record<string, number> = { GET: 100, POST: 100, PUT: 50, DELETE: 50 };

/** Endpoints with values of their own (Jira's page on rate limiting). */
const OWN: Record<string, number> = {
  'GET /rest/api/3/issue/{issueIdOrKey}': 150,
  'GET /rest/api/3/issue/{issueIdOrKey}/changelog': 200,
  'GET /rest/api/3/user': 150,
  'GET /rest/api/3/project/{projectIdOrKey}/role/{id}': 200,
  'GET /rest/api/3/component': 200,
  'PUT /rest/api/3/component/{id}': 500,
  'POST /rest/api/3/search/approximate-count': 150,
};

/** How an endpoint is told to people: `GET /rest/api/3/issue/{issueIdOrKey}`. */
export const endpointName = ({ method, path }: Endpoint): string =>
  `${method} ${path.replace(/:(\w+)#?/g, '{$1}')}`;

/** Requests per second that one tenant may send to an endpoint. */
export const requestsPerSecond = (endpoint: Endpoint): number =>
  OWN[endpointName(endpoint)] ?? BY_METHOD[endpoint.method] ?? 100;
