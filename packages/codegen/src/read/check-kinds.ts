import type { Kind } from '@jiandu/model';
import { checkConditions } from './check-conditions.ts';
import type { Findings } from './findings.ts';
import { knownFormats } from './formats.ts';
import { didYouMean } from './nearest.ts';
import type { FieldNode } from './normalise.ts';

/** Reports a fault of the field at hand. */
export type Say = (says: string, cure?: string) => void;

type Check = (node: FieldNode, say: Say, findings: Findings, path: string) => void;

const nothing: Check = () => undefined;

const checkText: Check = (node, say, findings, path) => {
  if (node.type === 'array') {
    checkTexts(node, say, findings, path);
    return;
  }
  checkListless(node, say);
  checkFormat(node, say);
  checkSuggested(node, say);
  checkOrder(node.minLength, node.maxLength, 'minLength', 'maxLength', say);
  if (node.pattern === undefined) return;
  try {
    new RegExp(node.pattern, 'u');
  } catch (error) {
    say(`has a pattern that cannot be read: ${(error as Error).message}`, 'write an ECMAScript pattern (flag u)');
  }
};

/** Keywords that one text of a list takes; its words stand on the list. */
const itemKeywords = [
  ...['options', 'type', 'kind', 'format', 'minLength', 'maxLength', 'pattern'],
  ...['title', 'description', 'examples', '$comment', '$id', 'deprecated'],
];

/** A list of texts: how many on the list, what each may be in its items. */
const checkTexts: Check = (node, say, findings, path) => {
  checkOrder(node.minItems, node.maxItems, 'minItems', 'maxItems', say);
  if ((node.options ?? node.items?.options) !== undefined) {
    say('is a list of texts with options', 'write type: object in its items: they are then chosen from the host');
  }
  for (const keyword of ['format', 'minLength', 'maxLength', 'pattern', 'compute'] as const) {
    if (node[keyword] !== undefined) say(`is a list of texts with ${keyword}`, `write ${keyword} in its items`);
  }
  if (node.items === undefined) return;
  for (const keyword of Object.keys(node.items).filter((key) => !itemKeywords.includes(key))) {
    say(`has items with "${keyword}"`, `write ${keyword} beside items, or make the items objects`);
  }
  checkText(node.items, (says, cure) => findings.error('profile', `${path}/items`, says, cure), findings, path);
};

/** Keywords of lists on a single text. */
function checkListless(node: FieldNode, say: Say): void {
  for (const keyword of ['items', 'minItems', 'maxItems', 'uniqueItems'] as const) {
    if (node[keyword] !== undefined) say(`is a text with ${keyword}`, 'write type: array for several texts');
  }
}

const checkNumber: Check = (node, say) => {
  checkOrder(node.minimum, node.maximum, 'minimum', 'maximum', say);
};

const checkMoney: Check = (node, say) => {
  checkOrder(Number(node.minimumAmount), Number(node.maximumAmount), 'minimumAmount', 'maximumAmount', say);
};

/** The host suggests texts of one line, while they are typed. */
function checkSuggested(node: FieldNode, say: Say): void {
  if (node.options === undefined) return;
  if (node.format === 'multi-line')
    say('is a text of several lines with options', 'leave out its format or its options');
  if (node.compute !== undefined) say('is computed and has options', 'leave out one of them');
}

const checkOptions: Check = (node, say) => {
  if (node.options !== undefined) {
    if (node.oneOf !== undefined) say('has options of its own and of the host', 'leave out one of them');
    else if (node.type !== 'object') {
      say(`is a choice of type ${node.type} from the host`, 'write type: object, or a text without kind');
    }
    return;
  }
  const values = (node.oneOf ?? []).map((option) => option.const);
  if (values.length === 0) say('has no options', 'write oneOf with {const, words}');
  if (new Set(values).size < values.length) say('has the same option twice', 'remove one');
  for (const value of values) {
    if (typeof value !== 'string' && !(typeof value === 'number' && Number.isFinite(value))) {
      say(`has the option ${JSON.stringify(value)}`, 'options are texts or numbers');
    }
    if (value === '') say('has the empty option ""', 'leave it out: empty is an absent key');
  }
  for (const option of node.oneOf ?? []) {
    const strange = Object.keys(option).filter((key) => !optionKeywords.includes(key));
    if (strange.length > 0)
      say(`has an option with ${strange.join(', ')}`, `options take ${optionKeywords.join(', ')}`);
  }
};

const optionKeywords: readonly string[] = ['const', 'words', 'title', 'description', '$comment', 'type'];

const checkRating: Check = (node, say, findings, path) => {
  checkOptions(node, say, findings, path);
  if (node.oneOf?.some((option) => !Number.isInteger(option.const) || (option.const as number) < 0)) {
    say('has a step that is no whole number', 'steps are whole numbers, 0 is 不适用');
  }
};

const checkChoices: Check = (node, say, findings, path) => {
  checkOrder(node.minItems, node.maxItems, 'minItems', 'maxItems', say);
  if (node.items !== undefined) checkOptions(node.items, say, findings, `${path}/items`);
  if (node.uniqueItems !== true)
    findings.warn('profile', path, 'has no uniqueItems', 'an option can be chosen once only');
};

const checkGroup: Check = (node, _say, findings, path) => checkNames(node, findings, path);

const checkMatrix: Check = (node, say, findings, path) => {
  checkNames(node, findings, path);
  const rows = Object.values(node.properties ?? {});
  const columns = rows.map((row) => JSON.stringify([row.properties, row.required ?? []]));
  if (rows.length === 0 || rows.some((row) => row.kind !== 'group')) {
    say('is a matrix whose rows are not all objects', 'let every row refer to one definition with the columns');
  } else if (columns.some((column) => column !== columns[0])) {
    say('is a matrix whose rows have different columns', 'let every row refer to one definition with the columns');
  }
};

const checkRows: Check = (node, say) => {
  checkOrder(node.minItems, node.maxItems, 'minItems', 'maxItems', say);
  if (Object.keys(node.items?.properties ?? {}).length === 0) say('is rows without columns', 'give items properties');
  if (node.uniqueItems === true && (node.maxItems ?? Number.POSITIVE_INFINITY) > 1000) {
    say('has uniqueItems without maxItems up to 1000', 'add maxItems: comparing all rows takes time');
  }
};

/** What each kind asks of its schema beyond the keywords that it takes. */
export const kindChecks = {
  text: checkText,
  number: checkNumber,
  money: checkMoney,
  date: nothing,
  time: nothing,
  moment: nothing,
  choice: checkOptions,
  choices: checkChoices,
  'yes-no': nothing,
  group: checkGroup,
  rows: checkRows,
  matrix: checkMatrix,
  rating: checkRating,
  file: (node, say) => checkOrder(node.minItems, node.maxItems, 'minItems', 'maxItems', say),
  signature: nothing,
  note: nothing,
} satisfies Record<Kind, Check>;

function checkFormat({ format }: FieldNode, say: Say): void {
  if (format === undefined || knownFormats.includes(format)) return;
  say(`has the unknown format "${format}"`, didYouMean(format, knownFormats, `known are ${knownFormats.join(', ')}`));
}

function checkOrder(low: number | undefined, high: number | undefined, lowName: string, highName: string, say: Say) {
  if (low !== undefined && high !== undefined && low > high) say(`has a ${lowName} above its ${highName}`);
}

function checkNames(node: FieldNode, findings: Findings, path: string): void {
  const names = Object.keys(node.properties ?? {});
  const mustExist = (name: string, at: string) => {
    if (names.includes(name)) return;
    findings.error(
      'name',
      `${path}/${at}`,
      `names "${name}", which is no property`,
      didYouMean(name, names, 'add it or leave it out'),
    );
  };
  for (const name of node.required ?? []) mustExist(name, 'required');
  for (const [name, others] of Object.entries(node.dependentRequired ?? {})) {
    for (const other of [name, ...others]) mustExist(other, 'dependentRequired');
  }
  if (names.includes('')) findings.error('name', path, 'has a property without a name', 'name it');
  checkConditions(node, findings, path);
}
