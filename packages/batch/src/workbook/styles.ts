/** How a cell looks and what may be typed into it. */
export interface Style {
  /** A number format; `@` is text. */
  readonly format: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** `RRGGBB` */
  readonly color?: string;
  readonly fill?: string;
  readonly wrap?: boolean;
  /** Stays text when it is typed over: it begins as a formula does. */
  readonly quoted?: boolean;
}

/** The styles of a workbook, each once; the first is that of cells without one. */
export interface Styles {
  readonly indexOf: (style: Style) => number;
  readonly all: () => readonly Style[];
}

/** Collects styles while sheets are written. */
export function createStyles(): Styles {
  const first: Style = { format: 'General' };
  const styles = [first];
  const places = new Map([[JSON.stringify(first), 0]]);
  return {
    all: () => styles,
    indexOf: (style) => {
      const key = JSON.stringify(style);
      const known = places.get(key);
      if (known !== undefined) return known;
      places.set(key, styles.push(style) - 1);
      return styles.length - 1;
    },
  };
}
