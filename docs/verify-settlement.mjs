#!/usr/bin/env node
// Checks a settlement that you downloaded from Caucus as a web page, without Caucus and without a network:
//
//   node verify-settlement.mjs settlement-7K3QF.html 4ZK8M-…     the fingerprint as it is posted in your room; you may leave it out
//
// It needs Node (nodejs.org) and nothing else, reads the one file, changes nothing and sends nothing. How the fingerprint is made
// stands in the page itself: you need not trust this program, you can write your own.
// Ends with 0 when the words fit the fingerprint, with 1 when not, with 2 when it could not look.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const entities = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };

/** The first 130 bits of a hash, five to a letter, in groups: a fingerprint as people read it. */
function inLetters(hash) {
  const bits = [...hash].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const fives = bits.match(/.{5}/g).slice(0, 26);
  const all = fives.map((five) => letters[Number.parseInt(five, 2)]).join('');
  return all.replace(/^(.{5})(.{5})(.{5})(.{5})(.{6})$/, '$1-$2-$3-$4-$5');
}

/** A fingerprint as somebody typed it, without hyphens and in capitals; O is read as 0, I and L as 1. */
const plain = (typed) =>
  typed
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');

/** Signs that could steer a terminal, or turn the order of others, are shown by their numbers. */
function harmless(text) {
  const number = (sign) => `[U+${sign.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}]`;
  return text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, number);
}

/** The one match of a pattern; more than one would leave open which of them was signed. */
function only(page, pattern, what) {
  const found = [...page.matchAll(pattern)];
  if (found.length !== 1) throw new Error(`This page does not have ${what} exactly once, as Caucus writes it.`);
  return found[0][1];
}

function check(file, typed) {
  const page = readFileSync(file, 'utf8');
  const words = only(page, /<pre dir="auto" tabindex="0">([^<]*)<\/pre>/g, 'its exact words');
  const salt = only(page, /<code>Salt: ([0-9a-f]{64})<\/code>/g, 'a salt');
  const exact = words.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity]);
  const made = inLetters(createHash('sha256').update(Buffer.from(salt, 'hex')).update(exact).digest());
  // A page can hide them and show others.
  for (const line of exact.split('\n')) console.log(`     ${harmless(line)}`);
  console.log(`These words, whatever else the page shows, have the fingerprint ${made}`);
  if (typed === undefined) {
    console.log('Compare it with the one that is posted in your room: a page that was changed can state its own.');
    return 0;
  }
  const fits = plain(typed) === plain(made);
  console.log(
    fits
      ? 'It is the fingerprint you gave: these are the words, and no others are vouched for.'
      : 'It is not the fingerprint you gave.',
  );
  return fits ? 0 : 1;
}

const [file, typed] = process.argv.slice(2);
try {
  if (!file) throw new Error('Give the page to check: node verify-settlement.mjs <page> <fingerprint>');
  process.exitCode = check(file, typed);
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
