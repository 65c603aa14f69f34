export { type Attachment, type FilingPart, partShape, type Spot, type SpotField } from './spots/attachment.ts';
export { type Change, paragraphEnd, type Unread } from './spots/judge-spots.ts';
export { parsePart } from './spots/parse-part.ts';
export { type FindSpot, type PlannedSpot, planSpots, type SpotPlan } from './spots/plan-spots.ts';
export { ReadError, type ReadErrorCode } from './spots/read-error.ts';
export { type Reading, type ReadOptions, readPart } from './spots/read-part.ts';
