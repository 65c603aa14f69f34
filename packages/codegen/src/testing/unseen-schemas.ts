/** A plain schema of draft-07 with English titles, as one finds them on the web. */
export const deviceRegistration = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://example.com/device.json',
  title: 'Device registration',
  type: 'object',
  additionalProperties: false,
  required: ['name', 'owner'],
  properties: {
    name: { type: 'string', title: 'Device name', description: 'As printed on the label', examples: ['Lathe 4'] },
    enabled: { type: 'boolean', default: true, title: 'Enabled' },
    environment: { type: 'string', enum: ['development', 'staging', 'production'], default: 'staging' },
    tags: { type: 'array', items: { type: 'string', maxLength: 10 }, uniqueItems: true, default: ['office'] },
    ports: { type: 'array', items: { type: 'string', enum: ['http', 'ssh'] }, uniqueItems: true, default: ['http'] },
    retries: { type: 'integer', minimum: 0, maximum: 10, default: 3 },
    owner: {
      type: 'object',
      required: ['email'],
      properties: { email: { type: 'string', format: 'email' }, team: { $ref: '#/definitions/team' } },
    },
  },
  definitions: { team: { type: 'object', properties: { code: { type: 'string', maxLength: 8 } } } },
} as const;

/** What a library of types writes: alternatives of constants, null, defaults of whole objects. */
export const accountFromTypes = {
  type: 'object',
  properties: {
    role: { anyOf: [{ const: 'admin' }, { const: 'user' }], default: 'user' },
    nickname: { anyOf: [{ type: 'string' }, { type: 'null' }], default: null },
    emails: { type: 'array', items: { type: 'string', format: 'email' }, minItems: 1, maxItems: 3 },
    address: {
      type: 'object',
      properties: { street: { type: 'string' }, country: { type: 'string', default: 'CN' } },
      additionalProperties: false,
      default: { country: 'TW' },
    },
    history: {
      type: 'array',
      items: {
        type: 'object',
        properties: { at: { type: 'string', format: 'date' }, done: { type: 'boolean', default: false } },
      },
      default: [],
    },
  },
  required: ['role', 'emails'],
  additionalProperties: false,
} as const;

/** An office's own order: groups with rows within them, dated and priced, with defaults. */
export const purchaseOrder = {
  type: 'object',
  title: '采购订单',
  properties: {
    orderedOn: { type: 'string', format: 'date', title: '订购日期', default: '2026-03-05' },
    delivery: {
      type: 'object',
      title: '交货',
      properties: {
        place: { type: 'string', maxLength: 80, title: '交货地点' },
        lots: {
          type: 'array',
          title: '分批',
          items: {
            type: 'object',
            properties: {
              day: { type: 'string', format: 'date', title: '日期' },
              price: { type: 'string', format: 'amount', currency: 'CNY', total: true, title: '金额', default: '0.00' },
            },
            required: ['day'],
          },
        },
      },
    },
  },
} as const;
