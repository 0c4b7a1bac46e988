import { nextTick } from 'vue';
import { describe, expect, it } from 'vitest';
import { hasUnsaved, useKeptDraft } from '../../src/form/kept-draft';
import { forgetEverything } from '../../src/session/memory';

const open = (name = 'avslut VPF-QRT 1') => useKeptDraft(name, () => ({ datum: '2021-03-15', skal: [] as string[] }));

describe('a half-filled form', () => {
  it('is there when it is opened again, and another is not', async () => {
    open().draft.value.skal.push('arbete');
    await nextTick();
    expect(hasUnsaved()).toBe(true);
    expect(open().draft.value.skal).toEqual(['arbete']);
    expect(open('avslut VPF-QRT 2').draft.value.skal).toEqual([]);
    forgetEverything();
  });

  it('is nothing to lose when it is as it was', async () => {
    const { draft } = open();
    draft.value.datum = '2021-03-16';
    await nextTick();
    expect(hasUnsaved()).toBe(true);
    draft.value.datum = '2021-03-15';
    await nextTick();
    expect(hasUnsaved()).toBe(false);
  });

  it('begins anew when it is saved or given up', async () => {
    const { draft, drop } = open();
    draft.value.datum = '2021-03-16';
    await nextTick();
    await drop();
    expect(draft.value.datum).toBe('2021-03-15');
    expect(hasUnsaved()).toBe(false);
  });

  it('is forgotten at sign-out', async () => {
    open().draft.value.datum = '2021-03-16';
    await nextTick();
    forgetEverything();
    expect(hasUnsaved()).toBe(false);
    expect(open().draft.value.datum).toBe('2021-03-15');
  });
});
