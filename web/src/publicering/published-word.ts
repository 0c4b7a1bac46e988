import type { PublishedPage } from '../api/publiceringar';
import { markedTables } from './corrections';
import { publishedBlock, publishedMark, publishedName, publishedSource } from './published-block';
import { wordFile } from '../word/word-file';

/** A publicering as a Word file, made from the frozen page: an X is an X there too. */
export function publishedWord(page: PublishedPage): Promise<{ blob: Blob; name: string }> {
  return wordFile(markedTables(page).map(publishedBlock), {
    title: `Statistik ${page.period.text}, publicering ${page.nummer ?? ''}`,
    name: publishedName(page, '', 'docx'),
    forbund: page.forbund,
    source: publishedSource(page),
    mark: publishedMark(page),
    ovning: page.ovning,
    heading: (block) => `${block.rubrik}, ${page.period.text}`,
    opening: page.forklaring,
  });
}
