import { describe, expect, it } from 'vitest';
import { isPhone } from './contacts.ts';
import {
  isCnId,
  isHkBrn,
  isHkId,
  isOrganisationNumber,
  isPersonNumber,
  isTwId,
  isTwUbn,
  isUscc,
} from './identifiers.ts';

/** Numbers that each check takes, and numbers that it refuses. */
const cases = {
  统一社会信用代码: {
    check: isUscc,
    taken: ['91350100M000100Y43', '91110000802100433B', '92440101MA5CXXAB1R', '12100000400010000L'],
    refused: [
      ...['91350100M000100Y44', '91350100M000100Y4', '91350100M000100Y433', '91350100m000100y43', ''],
      // I, O, S, V and Z are no characters of it (GB 32100-2015, 4.2); the division has digits only.
      ...['91350100I000100Y43', '9135010OM000100Y43', '913A0100M000100Y43'],
    ],
  },
  公民身份号码: {
    check: isCnId,
    taken: ['11010519491231002X', '440524188001010014', '710000199001010015'],
    refused: [
      ...['110105194912310021', '11010519490231002X', '1101051949123100', '11010519491231002x', '130503670401001'],
      // No such province; a year before 1800.
      ...['180105194912310026', '010105194912310020', '110105174912310020'],
    ],
  },
  '港澳台居民居住证, 国办发〔2018〕81号': {
    check: isCnId,
    taken: ['810000199408230021', '820000198710010019', '830000199201300022'],
    refused: ['810000199408230020', '810101199408230020', '840000199201300027'],
  },
  '外国人永久居留身份证, 2023': {
    check: isCnId,
    taken: ['911124198108030024'],
    // The old number of three letters is of another build.
    refused: ['911124198108030025', '911124198113030024', 'CHN110081010101'],
  },
  '統一編號, 2023 rule': {
    check: isTwUbn,
    taken: [
      ...['04595257', '22099131', '10458575', '84149961', '12345676', '00000070'],
      // A multiple of 5 but not of 10, issued since April 2023; libraries of the old rule refuse them.
      ...['10000004', '10000010', '10000026', '10000031', '04595252', '22099136'],
      // The seventh digit is 7: the sum or one more.
      ...['10458574', '10458570'],
    ],
    refused: ['04595250', '12345678', '1234567', '123456767', 'A4595257', '00000001', '00000071', '00000000'],
  },
  國民身分證統一編號: {
    check: isTwId,
    taken: ['A123456789', 'F131104093', 'B876543216'],
    refused: ['A123456788', 'A323456789', 'A023456789', 'a123456789', 'A12345678', 'A1234567890', '1123456789'],
  },
  '外來人口統一證號, of 2021 and before': {
    check: isTwId,
    taken: ['A800000014', 'A900000016', 'A823456783', 'Z999999996', 'AC01234567', 'FB12345672', 'HD00182830'],
    refused: ['A800000013', 'A700000014', 'AC01234566', 'AE01234567', 'ACD1234567'],
  },
  香港身份證號碼: {
    check: isHkId,
    taken: [
      ...['A123456(3)', 'E364912(5)', 'C123456(9)', 'K000000(0)', 'Z683365(A)', 'G123456(A)', 'B111111(1)'],
      ...['AB987654(3)', 'WX123456(9)', 'AY987654(6)', 'A1234563', 'AB9876543'],
    ],
    refused: [
      ...['A123456(4)', 'A123456', 'A123456(3', 'A1234563)', 'a123456(3)', 'ABC123456(3)', 'A12345(3)', 'Z683365(B)'],
      // By the shorter sum of school books (A is 1, no blank before), which gives the same digit; another letter does not.
      ...['D288754(3)', 'E288754(2)'],
    ],
  },
  香港商業登記號碼: {
    check: isHkBrn,
    taken: ['12345678', '00123456', '76543210'],
    // The branch and the year belong to the certificate; C and F begin former numbers of the Companies Registry.
    refused: ['1234567', '123456789', '12345678-000', 'C0012345', 'F0001234', '00000000'],
  },
  'the number of an organisation, to an office in Taiwan': {
    check: (value: string) => isOrganisationNumber(value, 'TW'),
    // A partner in Hong Kong is told from one in Taiwan by the branch on its certificate.
    taken: ['04595257', '10000004', '91350100M000100Y43', '12345678-000'],
    refused: ['12345678', '91350100M000100Y44', '00000000', '00000000-000', '04595257-0', '1234567', ''],
  },
  'the number of an organisation, to an office in Hong Kong': {
    check: (value: string) => isOrganisationNumber(value, 'HK'),
    taken: ['12345678', '12345678-000', '04595257', '91350100M000100Y43'],
    refused: ['91350100M000100Y44', '00000000', '1234567', '123456789'],
  },
  'the number of an organisation, to an office on the Mainland': {
    check: (value: string) => isOrganisationNumber(value, 'CN'),
    taken: ['91350100M000100Y43', '04595257', '12345678'],
    refused: ['91350100M000100Y44', '91350100m000100y43', '00000000', '9135010'],
  },
  'the number of an organisation, to anyone': {
    check: (value: string) => isOrganisationNumber(value),
    taken: ['91350100M000100Y43', '04595257', '12345678'],
    refused: ['91350100M000100Y44', '00000000'],
  },
  'the number of a person': {
    check: isPersonNumber,
    taken: ['11010519491231002X', '830000199201300022', 'A123456789', 'A800000014', 'A123456(3)', 'A1234563'],
    refused: ['110105194912310021', 'A123456788', 'A123456(4)', '12345678', ''],
  },
  'telephone numbers with extensions': {
    check: isPhone,
    taken: [
      ...['110', '95588', '13800000000', '138-0000-6120', '0512-6283 1177', '400-820-8820', '+86 138 0000 6120'],
      ...['+86 (512) 62831177 转 802', '（0512）62831177转802', '0512-62831177-802', '0512-62831177 分机：802'],
      ...['0512-6283 1177，转 802', '0512-6283 1177 转分机 802', '0512-62831177 转 801/802', '0512-62831177 内线 12'],
      ...[
        '(02) 2345-6789 分機 12',
        '02-2345-6789#12',
        '04-2358 1177 轉 213',
        '04-2358 1177＃308',
        '+886-2-2345-6789 ext. 12',
      ],
      ...[
        '+852 2345 6789 x12',
        '2345 6789',
        '138 0000 6120、139 0000 5555',
        '0512-62831177；138 0000 6120',
        '０５１２－６２８３１１７７',
      ],
    ],
    refused: [
      ...[
        'call me',
        '见名片',
        '无',
        '--',
        '',
        '12',
        '转 802',
        '#12',
        'ext',
        '0512-62831177 转',
        '0512-62831177 转转 802',
      ],
      ...[
        '(0512 62831177',
        '0512) 62831177',
        '0512-62831177、',
        '1234567890123456',
        '0512-62831177 转 8020000',
        '0512--',
      ],
    ],
  },
} as const;

describe.each(Object.entries(cases))('%s', (_name, { check, taken, refused }) => {
  it.each(taken)('takes %s', (value) => expect(check(value)).toBe(true));
  it.each(refused)('refuses %s', (value) => expect(check(value)).toBe(false));
});

/** What a check character promises to find: any wrong character of the alphabet, any two neighbours exchanged. */
const promises = [
  { check: isUscc, value: '91350100M000100Y43', alphabet: '0123456789ABCDEFGHJKLMNPQRTUWXY', from: 0, to: 18 },
  { check: isUscc, value: '92440101MA5CXXAB1R', alphabet: '0123456789ABCDEFGHJKLMNPQRTUWXY', from: 0, to: 18 },
  // ISO 7064 MOD 11-2.
  { check: isCnId, value: '11010519491231002X', alphabet: '0123456789X', from: 0, to: 18 },
  { check: isCnId, value: '810000199408230021', alphabet: '0123456789X', from: 0, to: 18 },
  { check: isCnId, value: '911124198108030024', alphabet: '0123456789X', from: 0, to: 18 },
  // Letters 11 apart (A and L) have the same check digit; digits never do.
  { check: isHkId, value: 'A1234563', alphabet: '0123456789', from: 1, to: 8 },
  { check: isHkId, value: 'AB9876543', alphabet: '0123456789', from: 2, to: 9 },
] as const;

describe('a check character finds', () => {
  it.each(promises)('every single wrong character of $value', ({ check, value, alphabet, from, to }) => {
    for (let at = from; at < to; at += 1) {
      for (const other of alphabet.replace(value[at] ?? '', '')) {
        const wrong = value.slice(0, at) + other + value.slice(at + 1);
        expect(check(wrong), wrong).toBe(false);
      }
    }
  });

  it.each(promises)('every two neighbours exchanged in $value', ({ check, value, from, to }) => {
    for (const wrong of exchanges(value, from, to)) expect(check(wrong), wrong).toBe(false);
  });

  // Modulo 10 with even weights it cannot find more: a digit of weight 8, 6, 5, 4 or 2 may be wrong unnoticed.
  it('in 國民身分證統一編號 wrong digits of weight 7, 3 and 1, and neighbours of different weight', () => {
    for (const value of ['A123456789', 'F131104093', 'A800000014']) {
      for (const at of [2, 6, 8, 9]) {
        for (const other of '0123456789'.replace(value[at] ?? '', '')) {
          expect(isTwId(value.slice(0, at) + other + value.slice(at + 1))).toBe(false);
        }
      }
      for (const wrong of exchanges(value, 1, 9)) expect(isTwId(wrong), wrong).toBe(false);
    }
  });

  // Modulo 5 a last digit that is 5 off has the same sum: the price of the numbers of 2023.
  it('in 統一編號 a last digit that is not 5 off', () => {
    const passing = [...'0123456789'].filter((digit) => isTwUbn(`2209913${digit}`));
    expect(passing).toEqual(['1', '6']);
  });
});

function exchanges(value: string, from: number, to: number): readonly string[] {
  return Array.from({ length: to - from - 1 }, (_, index) => from + index)
    .filter((at) => value[at] !== value[at + 1])
    .map((at) => value.slice(0, at) + value[at + 1] + value[at] + value.slice(at + 2));
}
