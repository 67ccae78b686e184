import { refreshAll } from '$app/navigation';

let running: Promise<void> | undefined;

/** Reads the whole page anew; once where several parts of it ask at the same time. */
export const refresh = (): Promise<void> => (running ??= refreshAll().finally(() => (running = undefined)));
