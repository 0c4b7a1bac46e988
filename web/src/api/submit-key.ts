/**
 * The idempotency key of one form. The same content sent again (a double click, a lost answer, a
 * login in between) keeps its key, so the server does it once; changed content gets a new key.
 */
export class SubmitKey {
  private key = '';
  private content = '';

  for(body: unknown): string {
    const content = JSON.stringify(body);
    if (this.key === '' || content !== this.content) {
      this.key = crypto.randomUUID();
      this.content = content;
    }
    return this.key;
  }

  /** After a success: the next submit is a new act even when its content is the same. */
  done(): void {
    this.key = '';
  }
}
