import { spawnSync } from 'node:child_process';

/**
 * `npm run secrets` looks for tokens, keys and passwords in every file that is kept in the repository; code 1 when it finds any.
 * A made-up Slack token has letters only, a made-up database is on this machine: `.secretlintrc.json` allows no other.
 */
function main(): void {
  const kept = spawnSync('git', ['ls-files', '-z'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const files = kept.stdout.split('\0').filter((file) => file !== '' && !/\.(png|tgz)$/.test(file));
  if (kept.status !== 0 || files.length === 0) throw new Error('git does not say which files are kept here.');
  const found = spawnSync('node_modules/.bin/secretlint', ['--no-glob', ...files], { encoding: 'utf8' });
  console.log(found.status === 0 ? `No secret in ${files.length} files.` : found.stdout + found.stderr);
  process.exitCode = found.status === 0 ? 0 : 1;
}

main();
