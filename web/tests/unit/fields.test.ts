import { describe, expect, it } from 'vitest';
import { fieldOf, fieldText } from '../../src/text/fields';

describe('what a field is called', () => {
  it('comes from the file that names it for the server too', () => {
    expect(fieldOf('registrering', 'kommun').label).toBe('Hemkommun');
    expect(fieldOf('kommun', 'kod').label).toBe('Kommunkod');
    expect(() => fieldOf('registrering', 'nothing')).toThrow('does not name');
  });

  it('is found by the last name of a path, and a field without a name is shown as it is', () => {
    expect(fieldText('avslut.datum').label).toBe('Slutdatum');
    expect(fieldText('uppdrag/0/fran').label).toBe('Från och med');
    expect(fieldText('nytt_falt')).toMatchObject({ label: 'Nytt falt', question: 'Fyll i nytt falt' });
  });
});
