import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { refuse } from './kvs-refusal';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Seals values of secrets, so that neither the database nor a copy of it shows them. */
export interface SecretBox {
  /** JSON, sealed for this name only. */
  seal(name: string, value: unknown): string;
  /** Refuses with INTERNAL_SERVER_ERROR what was sealed by another box, for another name, or was changed since. */
  open(name: string, sealed: unknown): unknown;
}

/** @param keyFile where the key lies, readable for its owner only; made with the first secret */
export function createSecretBox(keyFile: string): SecretBox {
  let key: Buffer | undefined;
  const keyNow = (): Buffer => {
    if (key !== undefined) return key;
    if (!existsSync(keyFile)) {
      // Whole or not at all: half a key would lock up every secret.
      writeFileSync(`${keyFile}.new`, randomBytes(KEY_BYTES).toString('base64'), { mode: 0o600 });
      renameSync(`${keyFile}.new`, keyFile);
    }
    key = Buffer.from(readFileSync(keyFile, 'utf8'), 'base64');
    return key;
  };
  return {
    seal(name, value) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, keyNow(), nonce).setAAD(Buffer.from(name));
      const text = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64');
    },
    open(name, sealed) {
      try {
        const bytes = Buffer.from(String(sealed), 'base64');
        const decipher = createDecipheriv(CIPHER, keyNow(), bytes.subarray(0, NONCE_BYTES))
          .setAAD(Buffer.from(name))
          .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
        const text = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8');
        return JSON.parse(text + decipher.final('utf8'));
      } catch {
        return refuse(
          'INTERNAL_SERVER_ERROR',
          `The secret "${name}" was sealed with another key: set it again`,
        );
      }
    },
  };
}
