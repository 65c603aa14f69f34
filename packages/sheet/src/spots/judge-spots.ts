import { given } from '@jiandu/model';
import type { FilingPart, Spot, SpotField } from './attachment.ts';
import { bare, readText, says } from './read-text.ts';
import { valueIn } from './value-in.ts';

/** Where a paragraph ends inside of a place. */
export const paragraphEnd = '\u2029';

/** A value that the paper says otherwise than the filing it carries; absent is empty. */
export interface Change {
  readonly pointer: string;
  /** The stage whose decision it is: of the trail, not of the record, and `pointer` names the stage. */
  readonly stage?: string;
  readonly from?: unknown;
  readonly to?: unknown;
}

/** A place of which the value is not known, so that the filing keeps its own. */
export interface Unread {
  readonly pointer: string;
  /** The stage whose decision it is, as in `Change`. */
  readonly stage?: string;
  /**
   * `unreadable`: what stands there is no such value; `several`: more than one box of a field that takes one is ticked;
   * `conflict`: the paper says two; `missing`: the place is gone; `unknown`: a decision of the trail that the form, as it is
   * now, has not.
   */
  readonly code: 'unreadable' | 'several' | 'conflict' | 'missing' | 'unknown';
  /** What stands there. */
  readonly text: string;
  /** Of `several`, the values whose boxes are ticked. */
  readonly ticked?: readonly unknown[];
}

/** What a place says: as attached, nothing, something else, or what cannot be read. */
type Verdict =
  | { readonly verdict: 'same' | 'empty' | 'missing'; readonly text: string }
  | { readonly verdict: 'other'; readonly text: string; readonly value: unknown }
  | { readonly verdict: 'unreadable'; readonly text: string }
  | { readonly verdict: 'several'; readonly text: string; readonly ticked: readonly unknown[] };

interface Place extends Spot {
  /** What is visible; `undefined` where the place is gone. */
  readonly text: string | undefined;
  readonly about: SpotField;
}

/** Compares what is visible with the filing that a document carries. What is visible counts; what cannot be read is told. */
export function judgeSpots(
  part: FilingPart,
  texts: ReadonlyMap<number, string>,
): {
  readonly changed: readonly Change[];
  readonly unread: readonly Unread[];
  readonly templates: ReadonlyMap<string, string>;
} {
  const places = new Map<string, Place[]>();
  const templates = new Map<string, string>();
  for (const [index, spot] of part.spots.entries()) {
    const about = part.fields[spot.field];
    if (!about || spot.part === 'picture') continue;
    if (!about.stage) templates.set(spot.pointer, about.template);
    // A stage may be called as a field is.
    const asked = about.stage ? `decision ${spot.pointer}` : spot.pointer;
    places.set(asked, [...(places.get(asked) ?? []), { ...spot, about, text: texts.get(index + 1) }]);
  }
  const changed: Change[] = [];
  const unread: Unread[] = [];
  for (const own of places.values()) {
    const [{ pointer, about }] = own as [Place, ...Place[]];
    const from = valueIn(part.filing, pointer, about);
    const outcome = settle(judgeAll(own, from, part), from);
    if (outcome === undefined) continue;
    const where = { pointer, ...given({ stage: about.stage?.id }) };
    if ('code' in outcome) unread.push({ ...where, ...outcome });
    else changed.push({ ...where, ...given({ from, to: outcome.to }) });
  }
  return { changed, unread, templates };
}

type Outcome = { readonly to: unknown } | Omit<Unread, 'pointer'> | undefined;

/** What all places of a field say together. */
function settle(verdicts: readonly Verdict[], from: unknown): Outcome {
  const text = verdicts.flatMap((own) => own.text || []).join(' / ');
  if (verdicts.some(({ verdict }) => verdict === 'unreadable')) return { code: 'unreadable', text };
  const several = verdicts.find((own) => own.verdict === 'several');
  if (several) return { code: 'several', text, ticked: several.ticked };
  const others = verdicts.flatMap((own) => (own.verdict === 'other' ? [own.value] : []));
  const isSame = verdicts.some(({ verdict }) => verdict === 'same');
  if (
    new Set(others.map((value) => JSON.stringify(value))).size > 1 ||
    (others.length > 0 && isSame && from !== undefined)
  ) {
    return { code: 'conflict', text };
  }
  if (others.length > 0) return { to: others[0] };
  if (from === undefined || isSame)
    return verdicts.some(({ verdict }) => verdict === 'empty') && isSame && from !== undefined
      ? { code: 'conflict', text }
      : undefined;
  return verdicts.every(({ verdict }) => verdict === 'missing') ? { code: 'missing', text } : { to: undefined };
}

function judgeAll(places: readonly Place[], value: unknown, part: FilingPart): readonly Verdict[] {
  const boxes = groupBy(places.filter(({ option }) => option !== undefined));
  const texts = groupBy(places.filter(({ option }) => option === undefined));
  return [...boxes.map((own) => judgeBoxes(own, value)), ...texts.flatMap((own) => judgeTexts(own, value, part))];
}

/** The places of each copy. */
function groupBy(places: readonly Place[]): readonly (readonly Place[])[] {
  return [...new Set(places.map(({ copy }) => copy))].map((copy) => places.filter((place) => place.copy === copy));
}

const boxSigns = { ticked: /^[☑☒■√✓✔✗×\uf0fe\uf052]$/, empty: /^[□☐\uf0a8\uf06f]?$/ } as const;

function judgeBoxes(places: readonly Place[], value: unknown): Verdict {
  const text = places.map((own) => own.text ?? '').join('');
  const signs = places.map((own) => bare(own.text ?? ''));
  if (!signs.every((sign) => boxSigns.ticked.test(sign) || boxSigns.empty.test(sign)))
    return { verdict: 'unreadable', text };
  const optionOf = ({ option, about }: Place): unknown => (about.kind === 'yes-no' ? option === 'true' : option);
  const printed = places.map(optionOf);
  const ticked = printed.filter((_, index) => boxSigns.ticked.test(signs[index] ?? ''));
  const held = Array.isArray(value) ? value : value === undefined ? [] : [value];
  const wasTicked = printed.filter((option) => held.includes(option));
  if (wasTicked.length === ticked.length && wasTicked.every((option) => ticked.includes(option))) {
    return { verdict: places.every((own) => own.text === undefined) && ticked.length > 0 ? 'missing' : 'same', text };
  }
  if (places.some((own) => own.text === undefined)) return { verdict: 'unreadable', text };
  if (places[0]?.about.kind === 'choices') {
    const kept = held.filter((one) => !printed.includes(one) || ticked.includes(one));
    const all = [...kept, ...ticked.filter((option) => !kept.includes(option))];
    return all.length === 0 ? { verdict: 'empty', text } : { verdict: 'other', text, value: all };
  }
  if (ticked.length > 1) return { verdict: 'several', text, ticked };
  return ticked.length === 0 ? { verdict: 'empty', text } : { verdict: 'other', text, value: ticked[0] };
}

/** A text may go on in another place, on the next page; else each says the whole. */
function judgeTexts(places: readonly Place[], value: unknown, part: FilingPart): readonly Verdict[] {
  const verdicts: Verdict[] = [];
  for (let at = 0; at < places.length; at += 1) {
    const end = value === undefined ? -1 : findEnd(places, at, value, part);
    if (end > at) {
      verdicts.push({ verdict: 'same', text: places[at]?.text ?? '' });
      at = end - 1;
    } else verdicts.push(judgeText(places[at] as Place, value, part));
  }
  return verdicts;
}

function findEnd(places: readonly Place[], at: number, value: unknown, { era }: FilingPart): number {
  let text = '';
  for (let end = at; end < places.length; end += 1) {
    const place = places[end];
    if (place?.text === undefined) return -1;
    text += place.text;
    if (says(text, value, place.about, era)) return end + 1;
  }
  return -1;
}

function judgeText({ text, empty, about }: Place, value: unknown, { era, face }: FilingPart): Verdict {
  if (text === undefined) return { verdict: 'missing', text: '' };
  const shown = text.replaceAll(paragraphEnd, '\n').trim();
  if (bare(text) === '' || (empty !== undefined && bare(text) === bare(empty))) {
    return { verdict: 'empty', text: '' };
  }
  // A box holds what no box offers as text beside it.
  if (value !== undefined && says(text, value, about, era)) return { verdict: 'same', text: shown };
  // Lines of a filled paper are broken by the paper: where they were joined nobody knows.
  if (face !== 'fillable' && text.includes(paragraphEnd)) return { verdict: 'unreadable', text: shown };
  const read = readText(shown, about, era);
  return read === undefined ? { verdict: 'unreadable', text: shown } : { verdict: 'other', text: shown, value: read };
}
