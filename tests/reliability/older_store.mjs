// A store as an earlier program left it: the rows of one of today under the schema of then.
import { execFileSync } from 'node:child_process';
import { createDecipheriv } from 'node:crypto';
import { readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const schema = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'schema');
export const schemaFiles = readdirSync(schema)
  .filter((name) => /^\d{4}_.*\.sql$/.test(name))
  .sort()
  .map((name) => join(schema, name));

const nonceBytes = 12;
const tagBytes = 16;

function unseal(key, sealed, label) {
  const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes));
  cipher.setAAD(Buffer.from(label));
  cipher.setAuthTag(sealed.subarray(-tagBytes));
  return Buffer.concat([cipher.update(sealed.subarray(nonceBytes, -tagBytes)), cipher.final()]);
}

/** The raw key of the database, as src/security/keyring_file.cpp opens it with the key file. */
export function databaseKey(data) {
  const lines = readFileSync(join(data, 'keyring'), 'utf8')
    .split('\n')
    .map((line) => line.split(' '));
  const label = `${lines[0].join('|')}|`; // of a ring that has never changed its format
  const slotKey = Buffer.from(readFileSync(join(data, 'key'), 'utf8').trim(), 'hex');
  const [, kind, parameter, sealedKek] = lines.find(([word, slot]) => word === 'slot' && slot === 'file');
  const kek = unseal(slotKey, Buffer.from(sealedKek, 'hex'), `${label}slot|${kind}|${parameter}`);
  const [, name, version, sealed] = lines.find(([word, key]) => word === 'key' && key === 'database');
  return unseal(kek, Buffer.from(sealed, 'hex'), `${label}key|${name}|${version}`);
}

/** Gives a store, which nothing has open, the schema that it had before the last `back` files. */
export function makeOlder(house, data, back = 1) {
  const database = join(data, 'samspar.db');
  const older = `${database}.older`;
  execFileSync(house.tools.sql, [database, older, ...schemaFiles.slice(0, -back)], {
    input: databaseKey(data).toString('hex'),
  });
  for (const end of ['-wal', '-shm']) rmSync(database + end, { force: true });
  rmSync(join(data, 'mark'), { force: true });
  renameSync(older, database);
}
