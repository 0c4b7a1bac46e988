import type { Finding } from '../api/publiceringar';

/** What a check of everything published can find, in Swedish. */
const sentences: Record<Finding['kod'], string> = {
  file_missing: 'En fil saknas',
  file_changed: 'En fil är inte som när den frystes',
  files_changed: 'Den gemensamma kontrollsumman stämmer inte',
  unreadable: 'En fil går inte att läsa',
  disagrees: 'Två filer, eller en fil och registret över det som publicerats, säger olika',
  told: 'Något som är dolt går att räkna ut',
  undecided: 'Granskningen kom inte till något svar',
};

/** `En fil är inte som när den frystes: publicering 1, html.` */
export function findingSentence(finding: Finding): string {
  const where = [finding.publicering > 0 ? `publicering ${finding.publicering}` : '', finding.format, finding.detalj];
  const known = where.filter((part) => part !== '').join(', ');
  return `${sentences[finding.kod]}${known && `: ${known}`}.`;
}
