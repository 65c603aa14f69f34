import type { FormModel } from '@jiandu/model';
import type { Script, Words } from '@jiandu/text';

/** One example on the page, with its files relative to the page. */
export interface IndexEntry {
  readonly form: Pick<FormModel, 'form' | 'words' | 'family'>;
  readonly name: string;
  readonly words: Words;
  readonly files: readonly { readonly file: string; readonly script: Script; readonly format: string }[];
}

const style = `
  :root { color-scheme: light dark; font: 16px/1.6 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif }
  body { max-width: 68rem; margin: 2rem auto; padding: 0 1rem }
  h2 { margin: 2rem 0 .5rem; font-size: 1.1rem } h2 small { font-weight: normal; opacity: .6; margin-left: .75rem }
  table { border-collapse: collapse; width: 100% } td, th { border: 1px solid #8886; padding: .3rem .75rem; text-align: left }
  th { font-weight: normal; width: 40% } a { margin-right: .75rem }`;

/** Draws the page that leads to every printed example; every name is escaped. */
export function drawIndexPage(entries: readonly IndexEntry[]): string {
  const forms = [...new Map(entries.map((entry) => [entry.form.form, entry.form])).values()];
  const sections = forms.map((form) =>
    drawForm(
      form,
      entries.filter((entry) => entry.form.form === form.form),
    ),
  );
  return `<!doctype html>
<html lang="zh-Hans">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>简牍 Jiandu</title>
<style>${style}
</style>
<h1>简牍 Jiandu</h1>
${sections.join('\n')}
</html>
`;
}

function drawForm(form: IndexEntry['form'], entries: readonly IndexEntry[]): string {
  const rows = entries.map(
    ({ words, name, files }) =>
      `<tr><th>${escapeMarkup(words['zh-Hans'] ?? name)} <small>${escapeMarkup(name)}</small><td>${files.map(drawLink).join('')}`,
  );
  const hant = `<span lang="zh-Hant">${escapeMarkup(form.words['zh-Hant'] ?? '')}</span>`;
  return `<h2>${escapeMarkup(form.words['zh-Hans'] ?? form.form)} · ${hant}<small>${escapeMarkup(form.form)}</small></h2>
<table>${rows.join('\n')}</table>`;
}

function drawLink({ file, script, format }: IndexEntry['files'][number]): string {
  const address = file.split(/[\\/]/).map(encodeURIComponent).join('/');
  return `<a href="${address}">${script === 'zh-Hans' ? '简' : '繁'} ${format.toUpperCase()}</a>`;
}

function escapeMarkup(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);
}
