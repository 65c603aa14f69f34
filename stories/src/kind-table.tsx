import { type Field, kinds } from '@jiandu/model';
import type { ReactNode } from 'react';
import { form } from '../gen/every-kind.gen.js';

/** Lists every kind with the fields that stand for it in the form of every kind. */
export function KindTable(): ReactNode {
  return (
    <table>
      <thead>
        <tr>
          <th>kind</th>
          <th>fields that show it</th>
        </tr>
      </thead>
      <tbody>
        {kinds.map((kind) => (
          <tr key={kind}>
            <td>
              <code>{kind}</code>
            </td>
            <td>
              {form.model.fields
                .filter((field) => field.kind === kind)
                .map(nameField)
                .join('、')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function nameField({ words }: Field): string {
  return words['zh-Hans'] ?? '';
}
