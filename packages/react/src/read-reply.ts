import { type Problem, problemCodes } from '@jiandu/text';

/** Gives the problems of a host's reply, none where it found none. Throws a `TypeError` that names the entry that is no problem. */
export function readReply(reply: unknown): readonly Problem[] {
  if (reply === undefined || reply === null) return [];
  if (!Array.isArray(reply)) throw new TypeError('onSubmit and onSave return a list of problems, or nothing');
  return reply.map((entry: unknown, index) => {
    const { path, code, params, severity, also, rule } = partsOf(entry);
    const known = problemCodes.find((own) => own === code);
    const fits = typeof path === 'string' && /^(\/|$)/.test(path) && known !== undefined;
    if (!fits) throw new TypeError(`entry ${index} of the reply is no problem: it needs path and a known code`);
    return {
      path,
      code: known,
      params: partsOf(params),
      severity: severity === 'warning' ? 'warning' : 'error',
      ...(Array.isArray(also) && { also: also.filter((other) => typeof other === 'string') }),
      ...(typeof rule === 'string' && { rule }),
    };
  });
}

function partsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
