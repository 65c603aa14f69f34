import type { Office } from '@jiandu/model';

/** Whose cells are read: how years are counted, in which currency, and where. */
export type ReadingOffice = Pick<Office, 'currency' | 'era' | 'region'>;
