/** Saves a file through the browser's own download. */
export function saveFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has taken its own hold of the file when the click returns.
  window.setTimeout(() => URL.revokeObjectURL(url), 0);
}

/** Named as the server names its files: `samspar_hbs_statistik_2021_20260301T093000Z.docx`. */
export function fileName(forbund: string, table: string, period: string, made: string, ending: string): string {
  const parts = ['samspar', fileNamePart(forbund) || 'forbund', table, period.replace('/', '--'), made.replace(/\.\d+/, '').replace(/[-:]/g, '')];
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
