export { findPictureFault } from './picture-fault.ts';
export {
  type Attachment,
  type DecidingStage,
  type FilingPart,
  partShape,
  type Spot,
  type SpotField,
} from './spots/attachment.ts';
export { type Change, paragraphEnd, type Unread } from './spots/judge-spots.ts';
export { parsePart } from './spots/parse-part.ts';
export { type FindSpot, type PlannedSpot, type PlanOptions, planSpots, type SpotPlan } from './spots/plan-spots.ts';
export { ReadError, type ReadErrorCode } from './spots/read-error.ts';
export { type PictureReading, type Reading, type ReadOptions, readPart } from './spots/read-part.ts';
export { strangeDecisions } from './spots/strange-decisions.ts';
