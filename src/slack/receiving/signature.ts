import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** How far Slack's time may lie from ours, in seconds, before or after. */
const mostApart = 5 * 60;

/**
 * Whether Slack signed exactly these bytes at about this time. Stricter than Bolt's own check, which takes any time to come
 * and lets the sender choose the version, and by it where the signed time ends and the body begins.
 */
export function isSigned(secret: string, headers: IncomingHttpHeaders, body: Buffer, now: Date): boolean {
  const { 'x-slack-request-timestamp': time, 'x-slack-signature': signature } = headers;
  if (typeof time !== 'string' || !/^\d{10}$/.test(time)) return false;
  if (typeof signature !== 'string' || !/^v0=[0-9a-f]{64}$/.test(signature)) return false;
  if (Math.abs(now.getTime() / 1000 - Number(time)) > mostApart) return false;
  const mac = createHmac('sha256', secret).update(`v0:${time}:`).update(body).digest();
  return timingSafeEqual(mac, Buffer.from(signature.slice('v0='.length), 'hex'));
}
