import { describe, expect, it } from 'vitest';
import { emptyAvslut } from '../../src/registrering/avslut-draft';
import { copiedSentence, isCopied, offerSentence, standing, startAnswers } from '../../src/registrering/copied-start';

const all = startAnswers({ sysselsattning_fore: 'studier', omfattning_fore: 50, forsorjning_fore: ['studiestod'] });
const written = {
  ...emptyAvslut('2021-06-01'),
  sysselsattning_efter: 'arbete',
  omfattning_efter: '75',
  forsorjning_efter: ['a_kassa'],
};

describe('samma som vid start', () => {
  it('copies what the start says', () => {
    const draft = Object.assign(emptyAvslut('2021-06-01'), all);
    expect(draft).toMatchObject({
      sysselsattning_efter: 'studier',
      omfattning_efter: '50',
      forsorjning_efter: ['studiestod'],
    });
    expect(offerSentence(all)).toBe('Har inget ändrats? Då kopieras sysselsättning och försörjning från starten.');
    expect(copiedSentence(all)).toBe('Sysselsättning och försörjning är kopierade från starten.');
  });

  it('leaves alone what the start says nothing of', () => {
    const answers = startAnswers({
      sysselsattning_fore: null,
      omfattning_fore: null,
      forsorjning_fore: ['studiestod'],
    });
    expect({ ...written, ...answers }).toMatchObject({
      sysselsattning_efter: 'arbete',
      omfattning_efter: '75',
      forsorjning_efter: ['studiestod'],
    });
    expect(offerSentence(answers)).toBe('Har inget ändrats? Då kopieras försörjning från starten.');
    expect(copiedSentence(answers)).toBe('Försörjning är kopierad från starten.');
  });

  it('has nothing to offer when the start says nothing', () => {
    expect(startAnswers({ sysselsattning_fore: null, omfattning_fore: 50, forsorjning_fore: [] })).toEqual({});
  });

  it('can be taken back while it stands as it was copied', () => {
    const draft = { ...written, forsorjning_efter: [...written.forsorjning_efter] };
    const before = standing(draft, all);
    Object.assign(draft, all);
    expect(isCopied(draft, all)).toBe(true);
    expect(isCopied({ ...draft, omfattning_efter: '60' }, all)).toBe(false);
    expect(Object.assign(draft, before)).toEqual(written);
  });
});
