import { describe, expect, it } from 'vitest';
import { findingSentence } from '../../src/text/findings';

describe('findingSentence', () => {
  it('says what is wrong and where', () => {
    expect(findingSentence({ kod: 'file_changed', publicering: 1, format: 'html', detalj: 'a.html' })).toBe(
      'En fil är inte som när den frystes: publicering 1, html, a.html.',
    );
  });

  it('says nothing of a place that it does not have', () => {
    expect(findingSentence({ kod: 'undecided', publicering: 0, format: '', detalj: '' })).toBe(
      'Granskningen kom inte till något svar.',
    );
  });
});
