/** What the command line tells a script: all is well, records or forms have problems, the call or a file is wrong. */
export const exitCodes = { ok: 0, problems: 1, wrongUse: 2 } as const;

/** One of the exit codes. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
