/** The file name of the answer's Content-Disposition. */
export function givenName(response: Response, otherwise: string): string {
  return /filename="?([^";]+)"?/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? otherwise;
}
