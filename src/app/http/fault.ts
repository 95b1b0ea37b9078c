import { randomUUID } from 'node:crypto';

/** Where a fault's line goes; stderr unless a test listens. */
export type Log = (line: string) => void;

/**
 * Writes a fault as one line of JSON: when, an id that the asker is told, what was asked for, what broke. Passwords in
 * addresses are struck out, and the query (what somebody searched for) is not written down.
 */
export function logFault(
  error: unknown,
  request: { method: string; path: string },
  at: string,
  log: Log,
): string {
  const id = randomUUID();
  const fault = error instanceof Error ? error : new Error(String(error));
  log(
    JSON.stringify({
      level: 'error',
      at,
      id,
      method: request.method,
      path: request.path.slice(0, 200),
      fault: fault.name,
      message: withoutSecrets(fault.message),
      stack: withoutSecrets(fault.stack ?? '')
        .split('\n')
        .slice(1, 8)
        .map((l) => l.trim()),
    }),
  );
  return id;
}

function withoutSecrets(text: string): string {
  return text
    .replace(/([a-z][a-z+.-]*:\/\/[^\s:@/]*):[^\s@/]*@/gi, '$1:…@')
    .replace(/\b(password|token|secret|key)=[^\s&]+/gi, '$1=…');
}
