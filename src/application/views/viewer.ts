import type { Viewer } from '../../contract/views';
import type { Caller } from '../caller';
import { callerName } from '../caller';
import type { Deps } from '../ports';

export function viewer(deps: Deps, caller: Caller): Viewer {
  return { accountId: callerName(caller), manageOkrsPermission: deps.manageOkrsPermission };
}
