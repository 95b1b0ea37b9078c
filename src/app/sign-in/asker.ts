import { isIP, isIPv6 } from 'node:net';
import type { Context } from 'hono';

/** Where a request came from and what it was asked at, as far as that can be known. */
export interface Asker {
  /** The address; of IPv6 the network (/64), since who has one address there has them all. */
  readonly address: string;
  /** It came by https, or a proxy says that it did. */
  readonly https: boolean;
  /** `entente.example.org`, `127.0.0.1:4017`: as the browser named us. */
  readonly host: string;
}

/**
 * Reads it off a request. `proxies` stand in front and each notes whom it answers (`X-Forwarded-For`, `-Host`); what
 * others may have written there is not believed. That it came by https is believed of anybody: who lies about it has
 * only a cookie that is not sent back.
 */
export function askerOf(c: Context, proxies: number): Asker {
  const forwarded = (name: string): string[] =>
    (c.req.header(name) ?? '').split(',').map((part) => part.trim());
  const socket = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming
    ?.socket;
  const through = proxies > 0 ? forwarded('x-forwarded-for').at(-proxies) : undefined;
  const address = through && isIP(through) ? through : (socket?.remoteAddress ?? 'unknown');
  const url = new URL(c.req.url);
  const host = (proxies > 0 && forwarded('x-forwarded-host').at(-1)) || (c.req.header('host') ?? url.host);
  const https = url.protocol === 'https:' || forwarded('x-forwarded-proto')[0]?.toLowerCase() === 'https';
  return { address: networkOf(address), https, host };
}

/** The address as tries are counted by it. */
export function networkOf(address: string): string {
  const plain = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address.replace(/%.*$/, '');
  if (!isIPv6(plain)) return plain;
  // Written out, with as many zeros as `::` stands for.
  const [head = '', tail] = plain.toLowerCase().split('::');
  const front = head.split(':').filter(Boolean);
  const back = tail?.split(':').filter(Boolean) ?? [];
  const zeros = tail === undefined ? 0 : 8 - front.length - back.length;
  const groups = [...front, ...Array<string>(Math.max(0, zeros)).fill('0'), ...back];
  return `${groups
    .slice(0, 4)
    .map((g) => g.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
