import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onFile } from '../read-papers.ts';

/** Types into form fields as a reader does, and saves; MuPDF speaks ECMAScript 5. */
const typing = `
var document = new Document(scriptArgs[0]), values = JSON.parse(read(scriptArgs[2]));
function nameOf(field) {
  var own = field.get('T'), parent = field.get('Parent');
  var up = parent && !parent.isNull() ? nameOf(parent) : '';
  if (!own || own.isNull()) return up;
  return up === '' ? own.asString() : up + '.' + own.asString();
}
function hasState(field, state) {
  var has = false;
  field.get('AP').get('N').forEach(function (one, other) { has = has || one === state || other === state; });
  return has;
}
function tick(widget) { widget.toggle(); }
var acts = {
  checkbox: tick,
  radiobutton: tick,
  combobox: function (widget, value) { widget.setChoiceValue(value); },
  listbox: function (widget, value) { widget.setChoiceValue(value); },
  text: function (widget, value) { widget.setTextValue(value); }
};
for (var page = 0; page < document.countPages(); page += 1) {
  var all = document.findPage(page).get('Annots'), fields = [];
  for (var at = 0; all && at < all.length; at += 1) if (all.get(at).get('Subtype').asName() === 'Widget') fields.push(all.get(at));
  document.loadPage(page).getWidgets().forEach(function (widget, at) {
    var name = nameOf(fields[at]), value = values[name], type = widget.getFieldType();
    if (value === undefined) return;
    // Of several boxes the one with this state.
    if (value !== true && acts[type] === tick && !hasState(fields[at], value)) return;
    acts[type](widget, value);
    // A field of two copies says the same in both: ticked again it would not be ticked.
    delete values[name];
    widget.update();
  });
}
document.save(scriptArgs[1], '');
`;

/** Types into a paper with MuPDF: texts, `true` or the state of a box by the names of their fields. */
export function typeInMuPdf(bytes: Uint8Array, values: Readonly<Record<string, string | true>>): Uint8Array {
  return onFile(bytes, 'paper.pdf', (path, folder) => {
    const [script, out, typed] = [join(folder, 'type.js'), join(folder, 'filled.pdf'), join(folder, 'values.json')];
    writeFileSync(script, typing);
    writeFileSync(typed, JSON.stringify(values));
    execFileSync('mutool', ['run', script, path, out, typed], { stdio: 'pipe' });
    return new Uint8Array(readFileSync(out));
  });
}

/** What the form fields of a paper say, as qpdf finds them: texts, and the states of boxes that are ticked. */
export function readFormFields(bytes: Uint8Array): ReadonlyMap<string, string> {
  const json = onFile(bytes, 'paper.pdf', (path) =>
    execFileSync('qpdf', ['--json=2', '--json-key=acroform', path], { encoding: 'utf8', maxBuffer: 1e8 }),
  );
  const { acroform } = JSON.parse(json) as {
    acroform: { fields: readonly { fullname: string; value: string | null }[] };
  };
  const says = (value: string | null) => (value === null || value === '/Off' ? '' : value.replace(/^(?:u:|\/)/, ''));
  return new Map(acroform.fields.map(({ fullname, value }) => [fullname, says(value)]));
}
