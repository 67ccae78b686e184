import { countdown } from '#lib/time/countdown.ts';
import { serviceNow } from '#lib/time/service-clock.ts';

/**
 * The one place that turns what went wrong into what a person reads: an RFC 9457 problem of the service,
 * an answer that is none (a proxy's page), or no answer at all.
 */
export interface Problem {
  /** `offline` and `timeout` are ours: there was no answer. The rest is the service's. */
  kind: 'offline' | 'timeout' | 'not-found' | 'validation' | 'too-many-requests' | 'failed';
  title: string;
  detail: string;
  /** Identifies the request in the service's log, to be quoted in a report; `null` where nothing answered. */
  reference: string | null;
}

interface ProblemDetails {
  type?: string;
  title?: string;
  status?: number;
  detail?: string | null;
  instance?: string | null;
  violations?: { field: string; message: string }[] | null;
}

/** Seconds or an HTTP date (RFC 9110, 10.2.3) as "in 20 seconds" or "in 1 hour"; "in a moment" where it is neither. */
function retryTime(retryAfter: string | null): string {
  const wait = Number(retryAfter) * 1000 || Date.parse(retryAfter!) - serviceNow();
  if (!(wait > 0 && wait < 1e12)) return 'in a moment';
  if (wait > 60_000) return countdown(0, wait, 'UTC');
  const seconds = Math.ceil(wait / 1000);
  return `in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}`;
}

function isProblem(body: unknown): body is ProblemDetails {
  return typeof body === 'object' && body !== null && 'title' in body;
}

export function problemOfAnswer(status: number, body: unknown, retryAfter: string | null = null): Problem {
  const details = isProblem(body) ? body : {};
  const reference = details.instance ?? null;
  if (status === 404 || status === 410) {
    return {
      kind: 'not-found',
      title: status === 410 ? 'No longer here' : 'Not found',
      detail: details.detail ?? 'Nothing is kept at this address.',
      reference
    };
  }
  if (status === 400) {
    const said = details.violations?.map((violation) => `${violation.field}: ${violation.message}`).join('; ');
    return {
      kind: 'validation',
      title: 'This search cannot be answered',
      detail: said || details.detail || 'The service did not understand one of the filters.',
      reference
    };
  }
  if (status === 429) {
    return {
      kind: 'too-many-requests',
      title: 'Too many requests',
      detail: `The service asks for a pause. Try again ${retryTime(retryAfter)}.`,
      reference
    };
  }
  return {
    kind: 'failed',
    title: status === 503 ? 'The service is not available just now' : 'The service could not answer',
    detail:
      status === 503
        ? `It may be starting or under maintenance. Try again ${retryTime(retryAfter)}.`
        : 'The failure is on our side and has been written to the log. Try again in a moment.',
    reference
  };
}

/** For a request that was not answered: `online` is what the browser thinks of its own connection. */
export function problemOfSilence(cause: unknown, online: boolean): Problem {
  if (cause instanceof DOMException && cause.name === 'TimeoutError') {
    return {
      kind: 'timeout',
      title: 'The answer takes too long',
      detail: 'The service has not answered in time. Try again, or come back a little later.',
      reference: null
    };
  }
  return {
    kind: 'offline',
    title: online ? 'The service cannot be reached' : 'You are offline',
    detail: online
      ? 'There may be a problem with the network or the service. Try again in a moment.'
      : 'What you asked for is loaded as soon as the connection is back.',
    reference: null
  };
}
