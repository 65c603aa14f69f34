export type { Face, FaceMetrics, FaceRole, FaceScript, Faces, FaceWanted } from './face.ts';
