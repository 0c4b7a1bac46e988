import { h, nextTick, reactive, type Component } from 'vue';
import { describe, expect, it } from 'vitest';
import { useForm } from '../../src/form/use-form';
import UiCheckboxes from '../../src/ui/UiCheckboxes.vue';
import UiRadios from '../../src/ui/UiRadios.vue';
import UiSelect from '../../src/ui/UiSelect.vue';
import UiTextField from '../../src/ui/UiTextField.vue';
import { mounted } from './mounted';

const choices = [
  { value: 'a', text: 'A' },
  { value: 'b', text: 'B' },
];

/** Every kind of control of a form, with an answer to give. */
const controls: [string, Component, object, string | string[]][] = [
  ['text', UiTextField, {}, '1987'],
  ['select', UiSelect, { options: choices, empty: 'Välj' }, 'a'],
  ['radios', UiRadios, { choices }, 'b'],
  ['checkboxes', UiCheckboxes, { choices }, ['a']],
];

function open(kind: Component, props: object, empty: string | string[]) {
  const draft = reactive({ falt: empty });
  const { made: form, root } = mounted(
    () => useForm('prov', () => ['falt', 'annat']),
    (shown) => [
      h(kind, { id: 'prov-falt', label: 'Fält', modelValue: draft.falt, error: shown.errors.value['falt'], ...props }),
    ],
  );
  return { draft, form, root };
}

describe('an error of a form', () => {
  it.each(controls)('goes when its %s is answered, and that of another field stays', async (_, kind, props, value) => {
    const { draft, form, root } = open(kind, props, Array.isArray(value) ? [] : '');
    await form.submit(
      () => ({ falt: 'Fyll i fält.', annat: 'Fyll i annat.' }),
      () => Promise.resolve(),
    );
    await nextTick();
    expect(form.summary.value.map((error) => error.text)).toEqual(['Fyll i fält.', 'Fyll i annat.']);
    draft.falt = value;
    await nextTick();
    await nextTick();
    expect(form.summary.value.map((error) => error.text)).toEqual(['Fyll i annat.']);
    expect(root.querySelector('[aria-invalid=true]')).toBeNull();
  });

  it('is told when a field is left, and that of an empty one stays', async () => {
    const { form } = open(UiTextField, {}, '');
    const check = () => ({ falt: 'Fel i fält.' });
    form.leave('falt', '', check);
    expect(form.summary.value).toEqual([]);
    form.leave('falt', '87', check);
    expect(form.summary.value.map((error) => error.text)).toEqual(['Fel i fält.']);
    await form.submit(
      () => ({ falt: 'Fyll i fält.' }),
      () => Promise.resolve(),
    );
    form.leave('falt', ' ', () => ({}));
    expect(form.summary.value.map((error) => error.text)).toEqual(['Fyll i fält.']);
    form.leave('falt', '1987', () => ({}));
    expect(form.summary.value).toEqual([]);
  });

  it('of fields that the form does not show is told once', async () => {
    const { form } = open(UiTextField, {}, '');
    await form.submit(
      () => ({ ett: 'Något är fel.', tva: 'Något är fel.' }),
      () => Promise.resolve(),
    );
    expect(form.summary.value).toEqual([{ id: '', text: 'Något är fel.' }]);
  });
});
