import type { OwnWidgets } from '@jiandu/react';

/** Widgets as a host writes them: one for a kind, one for a field alone. */
export const ownWidgets: OwnWidgets = {
  rating: {
    Edit: ({ field, value, control, onChange }) => {
      const { disabled, 'aria-required': required, ...own } = control;
      return (
        <select
          {...own}
          aria-required={required}
          data-own="stars"
          disabled={disabled}
          value={value ?? ''}
          onChange={(event) => onChange(event.target.value === '' ? undefined : Number(event.target.value))}
        >
          <option value="">—</option>
          {field.options.map((option) => (
            <option key={option.value} value={option.value}>
              {'★'.repeat(Number(option.value))}
            </option>
          ))}
        </select>
      );
    },
    Show: ({ value }) => <b data-own="stars">{'★'.repeat(value)}</b>,
  },
  '/remarks': {
    wide: true,
    Edit: ({ value, control, onChange }) => {
      if (value === '炸') throw new Error('a widget of the host breaks');
      return <input {...control} value={String(value ?? '')} onChange={(event) => onChange(event.target.value)} />;
    },
  },
};
