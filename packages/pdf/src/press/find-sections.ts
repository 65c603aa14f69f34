import type { Sheet } from '@jiandu/sheet';
import type { Section } from './pressed-paper.ts';

/** The bands of a paper of several pages: a head that stands alone over the columns of its table. */
export function findSections({ nodes, pages }: Sheet): readonly Section[] {
  if (pages.length < 2) return [];
  const cellsIn = new Map<number, number>();
  for (const { parent, role } of nodes) {
    if (role === 'header' || role === 'cell') cellsIn.set(parent, (cellsIn.get(parent) ?? 0) + 1);
  }
  const isBand = (node: number) => {
    const { role, scope, parent } = nodes[node] ?? {};
    return role === 'header' && scope === 'column' && cellsIn.get(parent ?? -1) === 1;
  };
  const seen = new Set<number>();
  return pages.flatMap((page, index) =>
    page.cells.flatMap((cell): readonly Section[] => {
      if (seen.has(cell.node) || !isBand(cell.node)) return [];
      seen.add(cell.node);
      const text = cell.lines.flatMap(({ runs }) => runs.map((run) => ('text' in run ? run.text : ''))).join('');
      return text === '' ? [] : [{ text, page: index, top: (page.height - cell.y) / 20 }];
    }),
  );
}
