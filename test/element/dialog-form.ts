/** Gives the form in the dialog the lists of its host. */
export function fillForm(): void {
  const customers = ['苏州恒达', '宁波海天'].map((label) => ({ value: label, label }));
  const search = async (query: string) => customers.filter(({ label }) => label.includes(query));
  Object.assign(document.querySelector('jiandu-form') ?? {}, { optionSources: { customers: { search } } });
}
