/** Room for a view in a modal, as CSS lengths. No height means: as high as the content. */
export interface Viewport {
  width: string;
  height?: string;
  minHeight?: string;
}

const SIZES: Record<string, Viewport> = {
  small: { width: '400px', height: '20vh', minHeight: '320px' },
  medium: { width: '600px', height: '40vh', minHeight: '520px' },
  large: { width: '800px', height: '70vh', minHeight: '720px' },
  xlarge: { width: '968px', height: '90vh' },
  max: { width: '100%', height: '100%' },
  fullscreen: { width: '100vw', height: '100vh' },
  resizable: { width: '800px', height: '70vh' },
};

const AUTOMATIC: Viewport = { width: '600px' };

export type ViewportSize =
  | string
  | { width?: string | undefined; height?: string | undefined }
  | null
  | undefined;

/** The modal sizes of Forge (forge-platform §6): a name, an object of CSS sizes, or nothing for automatic height. */
export function viewport(size: ViewportSize): Viewport {
  if (size === undefined || size === null) return AUTOMATIC;
  if (typeof size === 'string') {
    const known = Object.hasOwn(SIZES, size) ? SIZES[size] : undefined;
    if (!known) throw new Error(`"${size}" is not a modal size`);
    return known;
  }
  return {
    width: size.width ?? AUTOMATIC.width,
    ...(size.height === undefined ? {} : { height: size.height }),
  };
}
