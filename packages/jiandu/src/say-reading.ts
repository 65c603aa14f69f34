import type { Change, Reading, Unread } from '@jiandu/docx/read';
import { type FormModel, findField, labelOf, type Office, writeValue } from '@jiandu/model';
import { phrases, pickWords, type Script, type Words } from '@jiandu/text';
import { tellIn } from './tell-in.ts';

/** What whoever has the paper is told. */
const sentences = {
  other: {
    'zh-Hans': '⚠ 这张表是 {paper} 版，表单现在是 {now} 版',
    'zh-Hant': '⚠ 這張表是 {paper} 版，表單現在是 {now} 版',
  },
  filled: { 'zh-Hans': '    ＋ {label}：{to}', 'zh-Hant': '    ＋ {label}：{to}' },
  changed: {
    'zh-Hans': '    ≠ {label}：纸上是{to}，文件里带的是{from}',
    'zh-Hant': '    ≠ {label}：紙上是{to}，檔案裡帶的是{from}',
  },
  nothing: { 'zh-Hans': '空白', 'zh-Hant': '空白' },
  value: { 'zh-Hans': '“{value}”', 'zh-Hant': '「{value}」' },
  unreadable: { 'zh-Hans': '    ? {label}：看不懂“{text}”', 'zh-Hant': '    ? {label}：看不懂「{text}」' },
  several: {
    'zh-Hans': '    ? {label}：只能选一项，现在勾选了{ticked}',
    'zh-Hant': '    ? {label}：只能選一項，現在勾選了{ticked}',
  },
  conflict: {
    'zh-Hans': '    ? {label}：几处写得不一样“{text}”',
    'zh-Hant': '    ? {label}：幾處寫得不一樣「{text}」',
  },
  missing: { 'zh-Hans': '    ? {label}：这一栏不见了', 'zh-Hant': '    ? {label}：這一欄不見了' },
  unknown: {
    'zh-Hans': '    ? {label}：这张表单没有“{text}”这个决定',
    'zh-Hant': '    ? {label}：這張表單沒有「{text}」這個決定',
  },
  decision: { 'zh-Hans': '{stage}的决定', 'zh-Hant': '{stage}的決定' },
  picture: { 'zh-Hans': '    ▣ 图片：{path}', 'zh-Hant': '    ▣ 圖片：{path}' },
  unwritten: {
    'zh-Hans': '    ▣ 里面有 {count} 张图片，用 --pictures <文件夹> 存出来',
    'zh-Hant': '    ▣ 裡面有 {count} 張圖片，用 --pictures <資料夾> 存出來',
  },
} as const satisfies Readonly<Record<string, Words>>;

type Place = Pick<Unread, 'pointer' | 'stage'>;

/** What says, in one script, what a paper was found to say; the model is as the office words it. */
export interface ReadingSayer {
  readonly tell: ReturnType<typeof tellIn<keyof typeof sentences>>;
  readonly change: (change: Change) => string;
  readonly unread: (place: Unread) => string;
  readonly pictures: (written: readonly string[], files: Reading['files']) => readonly string[];
}

/** Makes what says a reading. */
export function sayReading(model: FormModel, office: Office, script: Script): ReadingSayer {
  const tell = tellIn(sentences, script);
  const words = { script, phrases, region: office.region, currency: office.currency, era: office.era };
  const say = (own: Words) => pickWords(own, script);
  const stageOf = (id: string) => model.stages.find((known) => known.id === id);
  const label = ({ pointer, stage }: Place) => {
    if (stage === undefined) return `${labelOf(model, pointer, { script, phrases, say })}（${pointer}）`;
    const own = stageOf(stage);
    return `${tell('decision', { stage: own ? say(own.words) : stage })}（${stage}）`;
  };
  const inWords = (value: unknown, { pointer, stage }: Place): string => {
    const field = findField(model, pointer);
    const decision = stageOf(stage ?? '')?.decisions.find((known) => known.value === value);
    if (stage !== undefined) return decision ? say(decision.words) : String(value);
    return (field && writeValue(value, field, words)) ?? (typeof value === 'string' ? value : JSON.stringify(value));
  };
  const quote = (value: unknown, place: Place) =>
    value === undefined ? tell('nothing') : tell('value', { value: inWords(value, place).replaceAll('\n', '↵') });
  return {
    tell,
    change: (change) => {
      const said = { label: label(change), to: quote(change.to, change), from: quote(change.from, change) };
      return tell(change.from === undefined ? 'filled' : 'changed', said);
    },
    unread: (place) => {
      const ticked = (place.ticked ?? []).map((value) => quote(value, place)).join('');
      return tell(place.code, { label: label(place), text: place.text, ticked });
    },
    pictures: (written, files) => {
      const left = Object.keys(files).length - written.length;
      const rest = left > 0 ? [tell('unwritten', { count: left })] : [];
      return [...written.map((path) => tell('picture', { path })), ...rest];
    },
  };
}
