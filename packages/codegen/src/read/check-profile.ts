import { kindChecks, type Say } from './check-kinds.ts';
import type { Findings } from './findings.ts';
import { kindsWith, kindTypes, takesKeyword } from './kind-keywords.ts';
import type { FieldNode } from './normalise.ts';
import { pointerPart } from './schema-node.ts';
import { formKeywords } from './vocabulary.ts';

/** Where a field stands. */
interface Standing {
  readonly path: string;
  readonly root: boolean;
  /** Within rows or a matrix, where no further rows may stand. */
  readonly inRows: boolean;
  readonly depth: number;
}

/** Dialects that say the same within the profile, and our vocabulary by whatever path. */
const dialects =
  /^https?:\/\/json-schema\.org\/(draft\/2020-12|draft\/2019-09|draft-07|draft-06)\/schema#?$|(^|\/)vocabulary\.schema\.json$/;

/** Levels of groups that a paper can still show. */
const deepest = 8;

/** Finds everything in a normalised schema that is outside the supported profile. */
export function checkProfile(node: FieldNode, findings: Findings): void {
  const { $schema: dialect } = node;
  if (dialect !== undefined && !dialects.test(dialect)) {
    findings.error('profile', '/$schema', `is "${dialect}"`, 'write "https://json-schema.org/draft/2020-12/schema"');
  }
  if (node.kind !== 'group') {
    findings.error('profile', '', `describes a ${node.kind}`, 'a form is type: object with properties');
    return;
  }
  if (Object.keys(node.properties ?? {}).length === 0) {
    findings.error('profile', '', 'has no properties', 'write one for each field');
    return;
  }
  checkNode(node, { path: '', root: true, inRows: false, depth: 0 }, findings);
}

function checkNode(node: FieldNode, standing: Standing, findings: Findings): void {
  const { path, root, inRows, depth } = standing;
  const say: Say = (says, cure) => findings.error('profile', path, says, cure);
  for (const keyword of Object.keys(node)) {
    if (takesKeyword(node.kind, keyword) || (root && formKeywords.includes(keyword))) continue;
    say(`is a ${node.kind}, which does not take "${keyword}"`, `it belongs on ${kindsWith(keyword).join(', ')}`);
  }
  const types: readonly string[] = kindTypes[node.kind];
  if (!types.includes(node.type)) say(`is a ${node.kind} of type ${node.type}`, `write type: ${types.join(' or ')}`);
  if (inRows && (node.kind === 'rows' || node.kind === 'matrix')) {
    say(`is ${node.kind} within rows`, 'rows are one level deep: put it beside them');
  }
  if (depth > deepest) {
    say(`is nested more than ${deepest} levels deep`, 'put the inner fields beside the group');
    return;
  }
  if (node.additionalProperties === true) {
    findings.warn(
      'profile',
      path,
      'has additionalProperties: true',
      'other properties are refused: objects are closed',
    );
  }
  kindChecks[node.kind](node, say, findings, path);
  const deeper = { root: false, depth: depth + 1, inRows: inRows || node.kind === 'rows' || node.kind === 'matrix' };
  for (const [name, child] of Object.entries(node.properties ?? {})) {
    checkNode(child, { ...deeper, path: `${path}/properties/${pointerPart(name)}` }, findings);
  }
  if (node.kind === 'rows' && node.items !== undefined)
    checkNode(node.items, { ...deeper, path: `${path}/items` }, findings);
}
