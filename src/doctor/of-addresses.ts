import { connect, type TLSSocket } from 'node:tls';
import type { Config } from '../config.js';
import type { Instant } from '../domain/ids.js';
import { icon } from '../web/stylesheet.js';
import { type Finding, finding } from './finding.js';
import type { ServiceGround } from './ground.js';

const patience = 5000;
const day = 24 * 3_600_000;

/** With fewer days left, a certificate that renews itself has failed to. */
const soon = 14;

type Address = { name: 'address.log' | 'address.app'; setting: 'PUBLIC_URL' | 'APP_URL'; url: string };

/** Whether the addresses at which people and Slack reach Caucus lead there, from this machine. */
export async function ofAddresses(ground: ServiceGround): Promise<Finding[]> {
  const says = ground.say.doctor.address;
  const { web, slack } = ground.config;
  const log = web
    ? await ofAddress(ground, { name: 'address.log', setting: 'PUBLIC_URL', url: web.url })
    : finding('address.log', 'well', says.none);
  const appUrl = appUrlOf(slack.workspaces);
  const app =
    appUrl === null ? null : await ofAddress(ground, { name: 'address.app', setting: 'APP_URL', url: appUrl });
  return app ? [log, app] : [log];
}

function appUrlOf(workspaces: Config['slack']['workspaces']): string | null {
  return workspaces.type === 'many' ? workspaces.appUrl : null;
}

async function ofAddress({ say, clock }: ServiceGround, { name, setting, url }: Address): Promise<Finding> {
  const says = say.doctor.address;
  const certificate = url.startsWith('https:') ? await certificateAt(new URL(url)) : null;
  if (certificate && 'code' in certificate) {
    const why = certificate.reached ? says.certificate : says.silent;
    return finding(name, 'broken', why(setting, certificate.code));
  }
  const answer = await get(`${url}/readyz`);
  if ('code' in answer) return finding(name, 'broken', says.silent(setting, answer.code));
  const health = healthIn(answer.text);
  const ours = health !== null && (name === 'address.app' || (await isLogPage(url)));
  if (!ours) return finding(name, 'broken', says.notOurs(setting));
  if (!health) return finding(name, 'broken', says.ill(setting));
  const days = certificate === null ? null : Math.floor((certificate.until - clock.now().getTime()) / day);
  if (days !== null && days < soon) return finding(name, 'look', says.expires(setting, Math.max(days, 0)));
  return finding(name, 'well', name === 'address.log' ? says.log : says.app);
}

/** Caucus itself answers the same at its own address; only the log page has this picture, and only under its own name. */
async function isLogPage(url: string): Promise<boolean> {
  const shown = await get(`${url}/icon.svg`);
  return 'text' in shown && shown.text === icon;
}

async function get(url: string): Promise<{ text: string } | { code: string }> {
  try {
    const answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(patience) });
    return { text: (await answer.text()).slice(0, 10_000) };
  } catch (error) {
    return { code: codeOf((error as { cause?: unknown }).cause ?? error) };
  }
}

/** What either server says of its health; null where something else answered. */
function healthIn(text: string): boolean | null {
  if (text === '{"ok":true}') return true;
  return /^\{"ok":false,"code":"[a-z]+"\}$/.test(text) ? false : null;
}

/** Until when the certificate there is good; or why there is none that can be trusted. */
function certificateAt({ hostname, port }: URL): Promise<{ until: Instant } | { code: string; reached: boolean }> {
  return new Promise((resolve) => {
    const host = hostname.replace(/^\[|\]$/g, '');
    const socket: TLSSocket = connect(
      { host, port: Number(port || 443), servername: /[a-z]/i.test(host) && !host.includes(':') ? host : '' },
      () => {
        const until = Date.parse(socket.getPeerCertificate().valid_to);
        socket.end();
        resolve({ until });
      },
    );
    socket.setTimeout(patience, () => socket.destroy(Object.assign(new Error('timeout'), { code: 'TIMEOUT' })));
    socket.on('error', (error) => {
      const code = codeOf(error);
      resolve({ code, reached: /CERT|SIGNATURE|SELF_SIGNED|ALTNAME|ISSUER|CHAIN/.test(code) });
    });
  });
}

function codeOf(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  if (typeof code === 'string' && /^[A-Z0-9_]{3,60}$/.test(code)) return code;
  return name === 'TimeoutError' ? 'TIMEOUT' : 'UNKNOWN';
}
