export { createFace, type FaceUse } from './create-face.ts';
export type { DefaultFace, DefaultFaceId } from './default-face-list.ts';
export { defaultFaces } from './default-face-list.ts';
export { createDefaultFaces } from './default-faces.ts';
export type { Face, FaceMetrics, FaceRole, FaceScript, Faces, FaceWanted } from './face.ts';
export { createFaces } from './faces.ts';
export type { FontErrorCode } from './font-error.ts';
export { FontError } from './font-error.ts';
export {
  type FetchedFaces,
  type FetchFacesOptions,
  type FetchOutlinesOptions,
  fetchFaces,
  type OutlineProgress,
} from './pieces/fetch-faces.ts';
export { widerAdvance, wordFamilyOf } from './word-advance.ts';
