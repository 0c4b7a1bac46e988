import { createApp, h, nextTick } from 'vue';
import { encode } from 'uqr';
import { afterEach, describe, expect, it } from 'vitest';
import { ApiError, errorFrom } from '../../src/api/error';
import QrCode from '../../src/login/QrCode.vue';
import { inGroups } from '../../src/login/secret';
import { atCodeField, codeFault, readCode } from '../../src/session/one-time-code';
import LoginForm from '../../src/login/LoginForm.vue';

/** Puts a component on the page and gives the way to take it away. */
function show(render: () => ReturnType<typeof h>): void {
  const box = document.createElement('div');
  document.body.append(box);
  const app = createApp({ render });
  app.mount(box);
  remove.push(() => {
    app.unmount();
    box.remove();
  });
}
const remove: (() => void)[] = [];
afterEach(() => remove.splice(0).forEach((one) => one()));

const field = (name: string) => document.querySelector<HTMLInputElement>(`#p-${name}`);

async function type(name: string, value: string): Promise<void> {
  const input = field(name);
  if (!input) throw new Error(`no field ${name}`);
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await nextTick();
}

async function save(): Promise<void> {
  document.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  for (let i = 0; i < 5; i++) await nextTick();
}

describe('a one-time code', () => {
  it('is six digits, with spaces or not', () => {
    expect(readCode(' 123 456')).toBe('123456');
    expect(codeFault('123 456')).toBe('');
    expect(codeFault('')).toBe('Fyll i engångskod.');
    expect(codeFault('12345')).toBe('Engångskoden ska ha sex siffror.');
    expect(codeFault('12345a')).toBe('Engångskoden ska ha sex siffror.');
  });

  it('that is refused is an error of its field', () => {
    expect(atCodeField(new ApiError(401, 'totp_wrong'))).toMatchObject({
      fields: [{ field: 'engangskod', code: 'totp_wrong' }],
    });
    const other = new ApiError(401, 'login_failed');
    expect(atCodeField(other)).toBe(other);
  });
});

describe('the secret of a second factor', () => {
  it('comes with the answer that asks for a code', async () => {
    const totp = { secret: 'JBSWY3DP', uri: 'otpauth://totp/x?secret=JBSWY3DP' };
    const answer = new Response(JSON.stringify({ error: { code: 'totp_required' }, totp }), { status: 409 });
    await expect(errorFrom(answer)).resolves.toMatchObject({ status: 409, code: 'totp_required', more: { totp } });
  });

  it('is shown in groups of four', () => {
    expect(inGroups('JBSWY3DPEHPK3PXP')).toBe('JBSW Y3DP EHPK 3PXP');
    expect(inGroups('JBSWY3DPEH======')).toBe('JBSW Y3DP EH');
  });

  it('is drawn with a quiet zone of four modules and every dark module once', () => {
    const text = 'otpauth://totp/Samsp%C3%A5r?secret=JBSWY3DPEHPK3PXP';
    show(() => h(QrCode, { text, label: 'QR-kod' }));
    const dark = encode(text, { ecc: 'M', border: 4 }).data.flat().filter(Boolean).length;
    const path = document.querySelector('.qr path')?.getAttribute('d') ?? '';
    expect(path.match(/M/g)).toHaveLength(dark);
    expect(path.startsWith('M4 4h1v1h-1z')).toBe(true);
  });
});

describe('the login', () => {
  it('asks for the code in a step of its own, and sends all three', async () => {
    const sent: (string | undefined)[][] = [];
    const send = (...given: (string | undefined)[]) => {
      sent.push(given);
      return given.length < 3 ? Promise.reject(new ApiError(401, 'totp_required')) : Promise.resolve();
    };
    show(() => h(LoginForm, { prefix: 'p', send }));
    await type('anvandarnamn', 'anna');
    await type('losenord', 'ett långt lösenord');
    await save();
    expect(field('losenord')).toBeNull();
    expect(field('engangskod')?.autocomplete).toBe('one-time-code');
    expect(field('engangskod')?.getAttribute('inputmode')).toBe('numeric');
    await type('engangskod', '123 456');
    await save();
    expect(sent).toEqual([
      ['anna', 'ett långt lösenord'],
      ['anna', 'ett långt lösenord', '123456'],
    ]);
  });

  it('without a code needed is one step', async () => {
    const sent: (string | undefined)[][] = [];
    show(() => h(LoginForm, { prefix: 'p', name: 'anna', send: (...given) => (sent.push(given), Promise.resolve()) }));
    await type('losenord', 'ett långt lösenord');
    await save();
    expect(sent).toEqual([['anna', 'ett långt lösenord']]);
  });
});
