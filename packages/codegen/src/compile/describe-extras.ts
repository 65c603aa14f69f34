import { escapePointer } from '@jiandu/model';
import { textNode } from '../read/build-field.ts';
import type { FieldNode } from '../read/normalise.ts';
import type { Extra } from '../runtime/check-values.ts';

const checkedFormats: readonly string[] = ['uuid', 'hostname', 'ipv4', 'ipv6', 'date-time', 'time'];

/** What the fields of a form ask beyond its model and its shape, by template. */
export function describeExtras(schema: FieldNode, template = ''): Readonly<Record<string, Extra>> {
  const inRow = schema.kind === 'rows' ? schema.items : undefined;
  if (inRow !== undefined) return describeExtras(inRow, `${template}/-`);
  if (schema.kind === 'matrix') {
    const [row] = Object.values(schema.properties ?? {});
    return row === undefined ? {} : describeExtras(row, `${template}/*`);
  }
  if (schema.kind === 'group') {
    const fields = Object.entries(schema.properties ?? {});
    return Object.assign(
      {},
      ...fields.map(([name, child]) => describeExtras(child, `${template}/${escapePointer(name)}`)),
    );
  }
  const extra = extraOf(schema);
  return Object.keys(extra).length === 0 ? {} : { [template]: extra };
}

function extraOf(node: FieldNode): Extra {
  if (node.kind === 'file' || node.kind === 'signature') return {};
  const { pattern, format, multipleOf } = node.kind === 'text' ? textNode(node) : node;
  return {
    ...(pattern !== undefined && { pattern }),
    ...(format !== undefined && checkedFormats.includes(format) && { format }),
    ...(multipleOf !== undefined && { multipleOf }),
  };
}
