import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import { load } from 'cheerio/slim';
import type { ManifestPermissions } from '../app/manifest';

const logger = { info() {}, warn() {}, error() {}, debug() {} };

/**
 * Forge's own production policy for a Custom UI page, so that what it blocks after a deploy is blocked here too. Left
 * out is only where violations are reported to.
 * @param shellOrigin plays the Jira site, which may frame the page
 */
export function contentSecurityPolicy(
  html: string,
  permissions: ManifestPermissions,
  shellOrigin: string,
): string {
  const { content, external } = permissions;
  const details = new CSPProcessingService(logger, load).getCspDetails(html, {
    scopes: [],
    content: { scripts: content?.scripts ?? [], styles: content?.styles ?? [] },
    external: external
      ? {
          images: external.images,
          media: external.media,
          scripts: external.scripts,
          styles: external.styles,
          fonts: external.fonts,
          frames: external.frames,
          fetch: { client: external.fetch?.client ?? [] },
        }
      : {},
  });
  return new CSPInjectionService()
    .getInjectableCSP({ existingCSPDetails: details, microsEnv: 'prod', hostname: shellOrigin })
    .filter((directive) => !directive.startsWith('report-uri'))
    .join('; ');
}
