import { readdirSync, readFileSync } from 'node:fs';
import postcss from 'postcss';
import { expect, it } from 'vitest';

/** Sheets that change what the others have laid out, for paper and for a thumb. */
const changing = ['print.css', 'touch.css'];

/** The classes that a sheet lays out alone, outside of any condition. */
function blocksOf(file: string): string[] {
  const found: string[] = [];
  postcss.parse(readFileSync(`src/style/${file}`, 'utf8')).each((node) => {
    if (node.type === 'rule' && /^\.[a-z][\w-]*$/.test(node.selector)) found.push(node.selector);
  });
  return [...new Set(found)];
}

it('a class is laid out in one sheet: two that meant different things by it would undo each other', () => {
  const sheets = readdirSync('src/style').filter((file) => file.endsWith('.css') && !changing.includes(file));
  const all = sheets.flatMap(blocksOf);
  expect(all.length).toBeGreaterThan(100);
  expect(all.filter((name, place) => all.indexOf(name) !== place)).toEqual([]);
});
