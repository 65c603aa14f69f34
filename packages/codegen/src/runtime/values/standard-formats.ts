/** Formats of plain JSON Schema that are no format of paper. */
export const standardFormats: Readonly<Record<string, (value: string) => boolean>> = {
  uuid: (value) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value),
  hostname: (value) =>
    value.length <= 253 && value.split('.').every((label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i.test(label)),
  ipv4: (value) => /^(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}$/.test(value),
  ipv6: (value) => {
    if (!/^[0-9a-f:.]+$/i.test(value)) return false;
    try {
      return new URL(`http://[${value}]`).hostname !== '';
    } catch {
      return false;
    }
  },
};
