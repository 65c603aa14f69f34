import { useEffect, useLayoutEffect } from 'react';

/** Runs an effect before the browser paints; on a server, where React 18 warns of such effects, not at all. */
export const useBeforePaint = typeof document === 'undefined' ? useEffect : useLayoutEffect;
