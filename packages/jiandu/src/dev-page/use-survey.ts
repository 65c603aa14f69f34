import { useEffect, useState } from 'react';
import type { Survey } from '../dev-server/survey.ts';

/** What the server told last. */
export interface Told {
  readonly survey?: Survey;
  /** Whether it can tell more; the browser asks again by itself. */
  readonly isConnected: boolean;
}

/** Follows what the server tells. */
export function useSurvey(): Told {
  const [told, setTold] = useState<Told>({ isConnected: true });
  useEffect(() => {
    const events = new EventSource('/events');
    events.onmessage = ({ data }) => setTold({ survey: JSON.parse(data), isConnected: true });
    events.onerror = () => setTold((before) => ({ ...before, isConnected: false }));
    return () => events.close();
  }, []);
  return told;
}
