/** The server refuses shorter passwords; told here so that nobody has to send one to learn it. */
export const shortestPassword = 15;
