/** Named as the server names its files: `samspar_hbs_statistik_2021_20260301T093000Z.docx`. */
export function fileName(forbund: string, table: string, period: string, made: string, ending: string): string {
  const parts = [
    'samspar',
    fileNamePart(forbund) || 'forbund',
    table,
    period.replace('/', '--'),
    made.replace(/\.\d+/, '').replace(/[-:]/g, ''),
  ];
  return `${parts.filter(Boolean).join('_')}.${ending}`;
}

/** A file name part without spaces, slashes and Swedish letters. */
export function fileNamePart(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
