/** A random text for an Idempotency-Key or a draft; `crypto.randomUUID` is there on https alone. */
export function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
