/** A part of Forge's bridge by itself (`vite.config.mjs`): what is on the bridge's own list comes before the first content. */
declare module 'bridge-part/realtime' {
  export { realtime } from '@forge/bridge';
}
