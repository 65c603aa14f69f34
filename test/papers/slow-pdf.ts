/** So many fields take over twice as long as a reader has, on a fast machine too. */
const count = 250_000;

/** A PDF whose fields take far longer to read than those of any paper. */
export function slowPdf(): Uint8Array {
  const fields = Array.from({ length: count }, (_, at) => `${at + 4} 0 obj<</FT/Tx/T(${at})/V(x)>>endobj\n`);
  const all = fields.map((_, at) => `${at + 4} 0 R`).join(' ');
  const catalog = `1 0 obj<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[${all}]>>>>endobj\n`;
  const pages = '2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n';
  return new TextEncoder().encode(`%PDF-1.7\n${catalog}${pages}${fields.join('')}trailer<</Root 1 0 R>>`);
}
