import type { OptionSource } from '@jiandu/react';
import { pickWords, type Words } from '@jiandu/text';

/** One entry of a list: its words, and what tells equal names apart. */
type Entry = readonly [hans: string, hant: string, noteHans?: string, noteHant?: string];

const customers: readonly Entry[] = [
  ['苏州恒达机电有限公司', '蘇州恆達機電有限公司', '江苏 · 重点', '江蘇 · 重點'],
  ['苏州新区精密铸造厂', '蘇州新區精密鑄造廠', '江苏', '江蘇'],
  ['宁波海天塑机集团', '寧波海天塑機集團', '浙江 · 重点', '浙江 · 重點'],
  ['温州瓯江阀门有限公司', '溫州甌江閥門有限公司', '浙江', '浙江'],
  ['上海浦江水务工程有限公司', '上海浦江水務工程有限公司', '上海', '上海'],
  ['厦门鹭岛食品股份有限公司', '廈門鷺島食品股份有限公司', '福建 · 潜在', '福建 · 潛在'],
  ['台中精密泵业股份有限公司', '臺中精密泵業股份有限公司', '台湾', '臺灣'],
  ['李记五金店', '李記五金行', '江苏', '江蘇'],
];
const people: readonly Entry[] = [
  ['陈国栋', '陳國棟', '市场部', '業務部'],
  ['张敏', '張敏', '客户服务部', '客戶服務部'],
  ['张敏', '張敏', '财务部', '財務部'],
  ['范丽华', '范麗華', '质量管理部', '品質管理部'],
  ['𠮷田健', '𠮷田健', '技术部', '技術部'],
  ['欧阳晓楠', '歐陽曉楠', '生产部', '生產部'],
  ['王喆', '王喆', '仓储物流部', '倉儲物流部'],
];
const departments: readonly Entry[] = [
  ['总经理办公室', '總經理室'],
  ['市场部', '業務部'],
  ['客户服务部', '客戶服務部'],
  ['质量管理部', '品質管理部'],
  ['技术部', '技術部'],
  ['生产部', '生產部'],
  ['仓储物流部', '倉儲物流部'],
  ['财务部', '財務部'],
];
const products: readonly Entry[] = [
  ['离心水泵', '離心泵浦', 'IS80-65-160', 'IS80-65-160'],
  ['不锈钢球阀', '不鏽鋼球閥', 'Q41F-16P', 'Q41F-16P'],
  ['铜角阀', '銅角閥', 'DN15', 'DN15'],
  ['潜水排污泵', '沉水式污水泵浦', 'WQ15-10-1.5', 'WQ15-10-1.5'],
  ['机械密封件', '機械軸封', 'M7N-35', 'M7N-35'],
  ['压力变送器', '壓力傳送器', 'PT-210', 'PT-210'],
];
const customerTypes: readonly Entry[] = [
  ['经销商', '經銷商'],
  ['工程公司', '工程公司'],
  ['终端用户', '終端用戶'],
];
const productClasses: readonly Entry[] = [
  ['泵类', '泵浦類'],
  ['阀门类', '閥類'],
  ['仪表类', '儀表類'],
];

/** The lists of a host, by the names that the forms of the catalogue ask for. */
export const optionSources = {
  customers: listOf(customers),
  people: listOf(people),
  departments: listOf(departments),
  products: listOf(products),
  'customer-types': listOf(customerTypes),
  'product-classes': listOf(productClasses),
} satisfies Readonly<Record<string, OptionSource>>;

function listOf(entries: readonly Entry[]): OptionSource {
  const options = entries.map(([hans, hant, noteHans, noteHant], index) => ({
    value: `${index + 1}`,
    words: { 'zh-Hans': hans, 'zh-Hant': hant } satisfies Words,
    note: noteHans && noteHant ? ({ 'zh-Hans': noteHans, 'zh-Hant': noteHant } satisfies Words) : undefined,
  }));
  return {
    search: async (query, { script }) => {
      const said = options.map(({ value, words, note }) => ({
        value,
        label: pickWords(words, script),
        ...(note && { note: pickWords(note, script) }),
      }));
      return said.filter(({ label }) => label.includes(query));
    },
    resolve: async (value, { script }) => {
      const found = options.find((option) => option.value === value);
      return found && { value, label: pickWords(found.words, script) };
    },
  };
}
