/**
 * The parts of Forge's bridge that the screens use, in the place of the whole (`vite.config.mjs`): translations,
 * uploads, rules of permissions and the like would come with every page before its first content. A part that is
 * missing here is an error of the build.
 */
export { requestJira } from 'bridge-part/fetch';
export { showFlag } from 'bridge-part/flag';
export { invoke } from 'bridge-part/invoke';
export { Modal } from 'bridge-part/modal';
export { router } from 'bridge-part/router';
export { view } from 'bridge-part/view';
