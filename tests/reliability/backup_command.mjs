/** Whether the program can make backups; with them it keeps a mark of its newest state. */
export async function hasBackup(house) {
  const help = await house.run(['--help']);
  return /^ {2}backup /m.test(help.out);
}
