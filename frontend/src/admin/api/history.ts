import { sendNext, type Sent } from './send.ts';
import type { HistoryEntry, HistoryList } from './types.ts';

/** No record has been changed more often than this many stretches of its history hold. */
const MOST_STRETCHES = 20;

/** A whole history, newest first. */
export async function wholeHistory(first: Promise<Sent<HistoryList>>): Promise<Sent<HistoryEntry[]>> {
  let sent = await first;
  const entries: HistoryEntry[] = [];
  for (let stretch = 0; stretch < MOST_STRETCHES; stretch++) {
    if (sent.problem) return { problem: sent.problem };
    entries.push(...sent.data.items);
    if (!sent.data.next) break;
    sent = await sendNext<HistoryList>(sent.data.next);
  }
  return { data: entries, etag: null };
}
