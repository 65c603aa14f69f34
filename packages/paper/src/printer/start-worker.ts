interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): Policy;
}
interface Policy {
  createScriptURL(url: string): string;
}

let policy: Policy | undefined;

/**
 * Starts a module worker from its address, as a policy of Trusted Types wants it said: it must name `jiandu-paper`
 * (`trusted-types jiandu-paper`), and `worker-src` the address.
 */
export function startWorker(address: string | URL): Worker {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return new Worker(address, { type: 'module' });
  policy ??= trustedTypes.createPolicy('jiandu-paper', { createScriptURL: (url) => url });
  return new Worker(policy.createScriptURL(String(address)), { type: 'module' });
}
