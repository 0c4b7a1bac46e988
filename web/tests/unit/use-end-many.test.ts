import { computed, nextTick, ref } from 'vue';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Registrering } from '../../src/api/types';
import { useForm } from '../../src/form/use-form';
import { emptyRow, fieldOf, rowFields, type ManyDraft } from '../../src/registrering/end-many';
import { useEndMany } from '../../src/registrering/use-end-many';
import { mounted } from './mounted';
import { tellRules } from './rules';

interface Sent {
  kod: string;
  bekraftat?: string[];
}

let sent: Sent[] = [];

const reply = (status: number, body: object) =>
  Promise.resolve(new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } }));

const refusal = (code: string, fields: object[] = []) => ({ error: { code, message: '', fields } });

/** A server that ends FLYTT-ED at once, asks about the reason of ASKED-1 and ASKED-2, and refuses GONE-01. */
function answer(url: string, body: string): Promise<Response> {
  const kod = /registreringar\/([^/]+)\/avslut/.exec(url)?.[1] ?? '';
  const { bekraftat } = JSON.parse(body) as Sent;
  sent.push({ kod, ...(bekraftat ? { bekraftat } : {}) });
  if (kod.startsWith('GONE')) return reply(409, refusal('already_ended'));
  if (kod.startsWith('ASKED') && !bekraftat) {
    return reply(
      409,
      refusal('needs_confirmation', [{ field: 'sysselsattning_efter', code: 'anledning_contradicts' }]),
    );
  }
  return reply(200, { kod, avslut: { datum: '2021-06-01' } });
}

beforeAll(tellRules);
beforeEach(() => {
  sent = [];
  vi.stubGlobal('fetch', (url: string, init: { body: string }) => answer(url, init.body));
});

const row = (kod: string) => ({ kod, version: 1, start: '2021-03-15', fodelsear: 1980 }) as Registrering;

/** A form of the given rows, all with the reason arbete. */
function open(codes: string[]) {
  const rows = codes.map(row);
  const draft = ref<ManyDraft>({
    datum: '2021-06-01',
    rows: Object.fromEntries(codes.map((kod) => [`${kod} 1`, { ...emptyRow(), anledning: 'arbete' }])),
  });
  return mounted(() => {
    const form = useForm('flera', () => rows.flatMap((one) => rowFields.map((field) => fieldOf(one.kod, field))));
    const many = useEndMany(form, draft, () => rows);
    return { rows, form, many, texts: computed(() => form.summary.value.map((error) => error.text)) };
  }).made;
}

describe('ending many', () => {
  it('asks about all rows that are unusual at once, and tells no fault of them', async () => {
    const { rows, many, texts } = open(['ASKED-1', 'FLYTT-ED', 'ASKED-2']);
    await many.save(rows, () => ({}));
    expect(many.asked.value.map((one) => one.row.kod)).toEqual(['ASKED-1', 'ASKED-2']);
    expect(texts.value).toEqual([]);
    expect(many.result.value).toBe('En är avslutad. Två är kvar som pågående.');
    expect(many.stale.value).toBe(false);
  });

  it('saves those that were asked about when it is meant so, and nothing else once more', async () => {
    const { rows, many } = open(['ASKED-1', 'FLYTT-ED', 'ASKED-2']);
    await many.save(rows, () => ({}));
    sent = [];
    await many.saveAsked();
    expect(sent).toEqual([
      { kod: 'ASKED-1', bekraftat: ['anledning_contradicts'] },
      { kod: 'ASKED-2', bekraftat: ['anledning_contradicts'] },
    ]);
    expect(many.asked.value).toEqual([]);
    expect(many.open.value).toEqual([]);
    expect(many.result.value).toBe('Tre är avslutade. Ingen är kvar som pågående.');
  });

  it('keeps the faults of every row while the questions are answered', async () => {
    const { rows, many, form, texts } = open(['GONE-01', 'ASKED-1', 'GONE-02']);
    await many.save(rows, () => ({}));
    expect(many.asked.value.map((one) => one.row.kod)).toEqual(['ASKED-1']);
    expect(Object.keys(form.errors.value)).toEqual(['GONE-01-anledning', 'GONE-02-anledning']);
    await many.saveAsked();
    expect(texts.value).toEqual(['Registreringen är redan avslutad.', 'Registreringen är redan avslutad.']);
    expect(many.stale.value).toBe(true);
  });

  it('asks anew when the questions were left and it is saved again', async () => {
    const { rows, many } = open(['ASKED-1']);
    await many.save(rows, () => ({}));
    expect(many.leaveAsked()).toHaveLength(1);
    expect(many.asked.value).toEqual([]);
    await many.save(rows, () => ({}));
    await nextTick();
    expect(many.asked.value).toHaveLength(1);
    expect(sent.every((one) => one.bekraftat === undefined)).toBe(true);
  });
});
