import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { createDefaultFaces } from './default-faces.ts';

const faces = createDefaultFaces(async () => new Uint8Array());

/** What the 196 characters are that the table of general standard characters (通用规范汉字表, 2013) has beyond level 1. */
const beyondLevelOne = [
  ...'𠅤𠙶𠳐𡎚𡐓𣗋𣲗𣲘𣸣𤧛𤩽𤫉𥔲𥕢𥖨𥻗𦈡𦒍𦙶𦝼𦭜𦰡𧿹𨐈𨙸𨚕𨟠𨭉𨱇𨱏𨱑𨱔𨺙𩽾𩾃𩾌𪟝𪣻𪤗𪨰𪨶𪩘𪾢𫄧𫄨𫄷𫄸𫇭𫌀𫍣',
  ...'𫍯𫍲𫍽𫐄𫐐𫐓𫑡𫓧𫓯𫓶𫓹𫔍𫔎𫔶𫖮𫖯𫖳𫗧𫗴𫘜𫘝𫘦𫘧𫘨𫘪𫘬𫚕𫚖𫚭𫛭𫞩𫟅𫟦𫟹𫟼𫠆𫠊𫠜𫢸𫫇𫭟𫭢𫭼𫮃𫰛𫵷𫶇𫷷𫸩𬀩',
  ...'𬀪𬂩𬃊𬇕𬇙𬇹𬉼𬊈𬊤𬌗𬍛𬍡𬍤𬒈𬒔𬒗𬕂𬘓𬘘𬘡𬘩𬘫𬘬𬘭𬘯𬙂𬙊𬙋𬜬𬜯𬞟𬟁𬟽𬣙𬣞𬣡𬣳𬤇𬤊𬤝𬨂𬨎𬩽𬪩𬬩𬬭𬬮𬬱𬬸𬬹',
  ...'𬬻𬬿𬭁𬭊𬭎𬭚𬭛𬭤𬭩𬭬𬭯𬭳𬭶𬭸𬭼𬮱𬮿𬯀𬯎𬱖𬱟𬳵𬳶𬳽𬳿𬴂𬴃𬴊𬶋𬶍𬶏𬶐𬶟𬶠𬶨𬶭𬶮𬷕𬸘𬸚𬸣𬸦𬸪𬹼𬺈𬺓',
];

/** What GB 18030-2022 has two bytes for, and older tables private places: stops for columns, radicals, six characters. */
const settledIn2022 = '︐︑︒︓︔︕︖︗︘︙龴龵龶龷龸龹龺龻𠂇𠂉𠃌𡗗𢦏𤇾';

/** Every character that two bytes give in an encoding, but for those of private use. */
function charactersOf(encoding: string, decode: (bytes: Uint8Array) => string): readonly string[] {
  const found = new Set<string>();
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const text = decode(Uint8Array.of(first, second));
      const isWhole = text !== '' && !text.includes('\ufffd') && !/[\0-\x7f]/.test(text);
      if (isWhole) for (const character of text) if (!/\p{Co}|\p{M}/u.test(character)) found.add(character);
    }
  }
  if (found.size < 10_000) throw new Error(`${encoding} has no table here`);
  return [...found];
}

function range(first: number, last: number): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
}

const gb18030 = new TextDecoder('gb18030');
const sets = [
  {
    name: 'GB 18030-2022, level 2',
    characters: [
      ...charactersOf('gb18030', (bytes) => gb18030.decode(bytes)),
      ...range(0x4e00, 0x9fef),
      ...range(0x3400, 0x4db5),
      ...beyondLevelOne,
      ...settledIn2022,
    ],
    missing: ['≒'],
  },
  {
    name: 'Big5',
    characters: charactersOf('big5', (bytes) => iconv.decode(Buffer.from(bytes), 'cp950')),
    missing: ['ˍ', '≒'],
  },
  {
    name: 'Big5 with HKSCS',
    characters: charactersOf('big5-hkscs', (bytes) => iconv.decode(Buffer.from(bytes), 'big5hkscs')),
    // Letters of a phonetic alphabet, accents, and pictures of control characters: every ideograph is there.
    missing: [...'ŋɐɔɛɪɵʃʊˆˍ≒', ...range(0x2400, 0x241f), '␡'],
  },
];

describe.each(sets)('$name', ({ characters, missing }) => {
  const wanted = (['zh-Hans', 'zh-Hant'] as const).flatMap((script) =>
    (['song', 'hei'] as const).map((role) => ({ script, role })),
  );

  it.each(wanted)('prints with the default faces in $script $role, but for what none of them has', (own) => {
    const lacking = new Set(characters.filter((character) => !faces.find(character.codePointAt(0) ?? 0, own)));
    expect([...lacking].sort()).toEqual(missing);
  });
});

it('the table of general standard characters has 196 beyond level 1', () => {
  expect(new Set(beyondLevelOne).size).toBe(196);
});
