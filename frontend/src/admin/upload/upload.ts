import { PUBLIC_API_URL } from '$app/env/public';
import { refusalOf, refusalOfSilence, type Refusal } from '../api/problem.ts';
import { askToSignIn } from '../api/send.ts';
import type { Upload } from '../api/types.ts';

export type Outcome = { data: Upload; problem?: undefined } | { data?: undefined; problem: Refusal };

/** What the service takes at most, in bytes; it is not asked for what it would refuse. */
export const MOST_BYTES = 10 * 1024 * 1024;

/** What can be chosen for which use, by the media types that the service takes. */
export const accepted = {
  picture: ['image/jpeg', 'image/png', 'image/webp', 'image/gif'],
  slides: ['application/pdf']
} as const;
export type Use = keyof typeof accepted;

/** Why a file cannot be what it is chosen for; empty where it may. */
export function refusedFile(file: Pick<File, 'type' | 'size'>, use: Use): string {
  if (!(accepted[use] as readonly string[]).includes(file.type)) {
    return use === 'slides' ? 'must be a PDF: export the slides as one first' : 'must be a JPEG, PNG, WebP or GIF';
  }
  if (file.size === 0) return 'must not be empty';
  if (file.size > MOST_BYTES) return `must have at most ${megabytes(MOST_BYTES)}; this one has ${megabytes(file.size)}`;
  return '';
}

/** `12.3 MB` of 1024 × 1024 bytes, as the service counts; never less than there is. */
function megabytes(bytes: number): string {
  return `${Math.ceil((bytes / 1024 / 1024) * 10) / 10} MB`;
}

/**
 * Sends the bytes of a file, and says how far it is, from 0 to 1. Never rejects. `fetch` says nothing of what it has
 * sent, so this is the older way.
 */
export async function upload(file: File, progress: (part: number) => void, signal: AbortSignal): Promise<Outcome> {
  const first = await sendBytes(file, progress, signal);
  return first.problem?.status === 401 && (await askToSignIn()) ? sendBytes(file, progress, signal) : first;
}

function sendBytes(file: File, progress: (part: number) => void, signal: AbortSignal): Promise<Outcome> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const silence = () => resolve({ problem: refusalOfSilence(new TypeError('Nothing answered')) });
    request.open('POST', `${PUBLIC_API_URL}/api/v1/admin/uploads`);
    request.setRequestHeader('Content-Type', file.type);
    request.setRequestHeader('Accept', 'application/json');
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      const body = jsonOf(request.responseText);
      if (request.status === 200 || request.status === 201) resolve({ data: body as Upload });
      else resolve({ problem: refusalOf(request.status, body, request.getResponseHeader('Retry-After')) });
    };
    request.onerror = silence;
    request.onabort = silence;
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
