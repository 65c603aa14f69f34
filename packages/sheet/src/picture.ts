/** What a picture's first bytes say of it; the size is in pixels. */
export interface Picture {
  readonly type: 'png' | 'jpg';
  readonly width: number;
  readonly height: number;
  /** Samples a pixel, of a JPEG: 1 is grey. */
  readonly samples?: number;
}
