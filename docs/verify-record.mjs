#!/usr/bin/env node
// Checks a record that you downloaded from Caucus, without Caucus and without a network:
//
//   node verify-record.mjs record-7K3QF.json 4ZK8M-…     the seal as it is posted in your room; you may leave it out
//
// It needs Node (nodejs.org) and nothing else, reads the one file, changes nothing and sends nothing. How a record is built
// stands in the record itself, under "howToCheck": you need not trust this program, you can write your own.
// Ends with 0 when the record is whole and fits the seal you give, with 1 when not, with 2 when it could not look.

import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';

const largest = 64 * 1024 * 1024;
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const whats = {
  ...{ message: 'A message', question: 'A question', offer: 'An offer' },
  ...{ terms: 'Terms to every side', figures: 'What figures are asked for', settlement: 'A draft settlement' },
};
const byMediator = ['terms', 'figures', 'settlement'];
const ways = { left: 'left this room for', entered: 'came into this room from' };
const noRecord = 'This is not a record as Caucus hands it out, or something was added to it.';

const sha256 = (...parts) => parts.reduce((sum, part) => sum.update(part), createHash('sha256')).digest();
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value) => typeof value === 'string';
const has = (value, ...keys) => isObject(value) && Object.keys(value).join() === keys.join();
const grouped = (seal) => seal.replace(/^(.{5})(.{5})(.{5})(.{5})(.{6})$/, '$1-$2-$3-$4-$5');

function must(holds, sentence) {
  if (!holds) throw new Error(sentence);
}

/** The first 130 bits of a hash, five to a letter, in groups: a seal as people read it. */
function inLetters(hash) {
  const bits = [...hash].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const fives = bits.match(/.{5}/g).slice(0, 26);
  return grouped(fives.map((five) => letters[Number.parseInt(five, 2)]).join(''));
}

/** A seal as somebody typed it, in capitals and groups; null if it is none. O is read as 0, I and L as 1. */
function typedSeal(typed) {
  const plain = typed.toUpperCase().replace(/[\s\p{Dash}]/gu, '');
  const seal = plain.replaceAll('O', '0').replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{26}$/.test(seal) ? grouped(seal) : null;
}

/** Signs that could steer a terminal, or turn the order of others, are shown by their numbers. */
function harmless(text) {
  const number = (sign) => `[U+${sign.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}]`;
  return text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, number);
}

/** What a line says under its seal. Throws a sentence if that is not this line of this room. */
function contentOf(exact, number, room) {
  const content = JSON.parse(exact);
  const { at, condition, kind, line, other, salt, way, words } = content ?? {};
  const whole = has(content, 'at', 'condition', 'kind', 'line', 'other', 'room', 'salt', 'way', 'words');
  must(whole && JSON.stringify(content) === exact && [at, salt, words].every(isText), noRecord);
  must(Object.hasOwn(whats, kind) && Object.hasOwn(ways, way) && (other === null || isText(other)), noRecord);
  must(condition === null || (isText(condition) && kind === 'offer'), noRecord);
  must(line === number, `Line ${number} was another line when it was sealed.`);
  must(content.room === room, `Line ${number} belongs to another room.`);
  return content;
}

/** Follows the record from its start to its end. Throws a sentence at the first thing that is wrong. */
function follow(text) {
  const file = JSON.parse(text);
  must(has(file, 'title', 'howToCheck', 'room', 'start', 'lines', 'recordSeal') && isText(file.room), noRecord);
  must(Array.isArray(file.lines), noRecord);
  // Whoever reads the file by eye must see what is read here: nothing twice, nothing hidden.
  must(JSON.stringify(file, null, 2) === text.replaceAll('\r\n', '\n').trim(), noRecord);
  let seal = sha256(`caucus room record 1 ${file.room}`);
  must(file.start === seal.toString('hex'), 'It does not begin with the room that it names.');
  const seals = [inLetters(seal)];
  const lines = file.lines.map((line, index) => {
    const number = index + 1;
    must(
      has(line, 'way', 'kind', 'other', 'at', 'condition', 'words', 'exact', 'seal') && isText(line.exact),
      noRecord,
    );
    seal = sha256(seal, line.exact);
    must(line.seal === seal.toString('hex'), `Line ${number} does not lead to the seal that stands with it.`);
    const content = contentOf(line.exact, number, file.room);
    const other = ['way', 'kind', 'other', 'at', 'condition', 'words'].find((name) => line[name] !== content[name]);
    must(other === undefined, `Line ${number}: "${other}" is not what was sealed.`);
    seals.push(inLetters(seal));
    return content;
  });
  must(file.recordSeal === seals.at(-1), 'The lines do not lead to the record seal at the end.');
  return { lines, seals };
}

function shown({ at, condition, kind, other, way, words }, index) {
  const nobody = byMediator.includes(kind) ? 'the mediator' : 'everyone, in the joint room';
  const side = harmless(other ?? nobody);
  const title = `${index + 1}. ${whats[kind]} ${ways[way]} ${side}, ${harmless(at)}:`;
  const exact = (text) => text.split('\n').map((line) => `     ${harmless(line)}`);
  if (condition === null) return [title, ...exact(words), ''];
  return [title, '   If:', ...exact(condition), '   Then:', ...exact(words), '   Neither half binds alone.', ''];
}

/** What a posted seal says of a record that is whole in itself. */
function compared(seals, typed) {
  const seal = typedSeal(typed);
  if (seal === null) return [1, 'What you typed is not a seal: a seal has 26 letters and digits.'];
  const line = seals.lastIndexOf(seal);
  if (line === seals.length - 1)
    return [0, 'The seal you typed is the seal of this record: nothing in it was changed.'];
  if (line >= 0)
    return [1, `The seal you typed was given after line ${line}. It does not vouch for the lines after that one.`];
  return [1, `The seal you typed is ANOTHER one: ${seal}. The record, or that seal, is not as it was given.`];
}

/** What there is to say of this file and the seal that was typed, after the code to end with. */
export function main(path, typed) {
  if (path === undefined) return [2, 'Please say which file: node verify-record.mjs <record> <seal>'];
  let text;
  try {
    const { size } = statSync(path);
    if (size > largest) return [2, 'This file is too large to be a record.'];
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch {
    return [2, 'The file cannot be read, or it is not text.'];
  }
  try {
    const { lines, seals } = follow(text);
    const [code, says] =
      typed === ''
        ? [0, 'Compare it with the one posted in your room: whoever makes up a record can make up its seal as well.']
        : compared(seals, typed);
    const checked = `the start, ${lines.length} line(s) with room, number, way, kind, other side, time, condition and words, every seal`;
    const head = [
      `The record is WHOLE. Checked: ${checked}.`,
      'Not sealed, so not checked: its title and explanations.',
    ];
    return [code, ...lines.flatMap(shown), ...head, `Its seal: ${seals.at(-1)}`, says];
  } catch (error) {
    const known = error.constructor === Error;
    return [1, `The record is NOT WHOLE. ${known ? error.message : noRecord}`];
  }
}

const [path, ...typed] = process.argv.slice(2);
const [code, ...said] = main(path, typed.join(''));
process.stdout.write(`${said.join('\n')}\n`);
process.exitCode = code;
