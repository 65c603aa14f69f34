export type { DefaultFace, DefaultFaceId } from './default-face-list.ts';
export { defaultFaces } from './default-face-list.ts';
export { createDefaultFaces } from './default-faces.ts';
export type { Face, FaceMetrics, FaceRole, FaceScript, Faces, FaceWanted } from './face.ts';
export { createFaces } from './faces.ts';
export type { FontErrorCode } from './font-error.ts';
export { FontError } from './font-error.ts';
export { widerAdvance } from './word-advance.ts';
