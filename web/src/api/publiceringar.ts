import { fetchOk, request } from './client';
import type { Reply, Schemas } from './contract';
import type { Download } from './statistics';

/** A publicering as it was frozen; a preview has no number and no files. */
export type PublishedPage = Schemas['PubliceringSida'];
export type PublishedTable = Schemas['PubliceradTabell'];
/** A count, `X` when it is hidden (there is no number, not even here), null where nobody can be. */
export type PublishedCell = PublishedTable['celler'][number][number];
export type ReleaseFile = PublishedPage['filer'][number];

export type PublishedEntry = Schemas['Publicering'];

/** How a year would look, and what was done to protect it. */
export type Preview = Reply<'POST', '/publiceringar/forhandsgranska'>;
export type ReleaseReport = Schemas['PubliceringRapport'];
export type Progress = Reply<'GET', '/publiceringar/framsteg'>;

/** What would be different today: to the förbund how many changed which count, to a handläggare which of hers. */
export type Difference = Schemas['Skillnad'];
export type PrintedCell = Schemas['TrycktCell'];
export type Cause = Schemas['Orsak'];
export type ChangeKind = Cause['slag'];

/** What has been corrected of a publicering, or would be. */
export type Rattelse = Schemas['PubliceringRattelse'];

export type Audit = Schemas['Kontroll'];
export type Finding = Schemas['Fynd'];

export const listPublished = async () => (await request('GET', '/publiceringar', {})).publiceringar;
export const readPublished = (nummer: number) => request('GET', '/publiceringar/{nummer}', { at: { nummer } });
export const previewYear = (ar: number) =>
  request('POST', '/publiceringar/forhandsgranska', { body: { ar }, patient: true });
export const publishYear = (ar: number, key: string) =>
  request('POST', '/publiceringar', { body: { ar }, key, patient: true });
export const readProgress = () => request('GET', '/publiceringar/framsteg', {});
export const readDifference = (nummer: number) =>
  request('GET', '/publiceringar/{nummer}/skillnad', { at: { nummer }, patient: true });
export const checkAgain = (nummer: number) =>
  request('POST', '/publiceringar/{nummer}/kontroll', { at: { nummer }, body: {}, patient: true });

export const previewRattelse = (nummer: number) =>
  request('GET', '/publiceringar/{nummer}/rattelse', { at: { nummer }, patient: true });
export const mendRelease = (nummer: number, body: { skal: string; tabeller: string[] }, key: string) =>
  request('POST', '/publiceringar/{nummer}/rattelser', { at: { nummer }, body, key, patient: true });

/** One of the frozen files of a rättelse, byte for byte. */
export async function downloadRattelse(nummer: number, rattelse: number, file: ReleaseFile): Promise<Download> {
  const response = await fetchOk('GET', '/publiceringar/{nummer}/rattelser/{rattelse}/fil', {
    at: { nummer, rattelse },
    query: { format: file.format },
  });
  return { blob: await response.blob(), name: file.namn };
}

/** One of the frozen files, byte for byte. */
export async function downloadPublished(nummer: number, file: ReleaseFile): Promise<Download> {
  const response = await fetchOk('GET', '/publiceringar/{nummer}/fil', {
    at: { nummer },
    query: { format: file.format },
  });
  return { blob: await response.blob(), name: file.namn };
}
