/** What XML cannot hold: control characters, noncharacters and halves of characters. */
const unfit = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** Gives a text as it stands in a part of a workbook: markup escaped, and what XML cannot hold as `_x000D_`. */
export function escapeXml(text: string): string {
  return text
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
    .replace(unfit, (sign) =>
      /[\t\n]/.test(sign) ? sign : `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replace(/[&<>"\n]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
