/** A word that converters write and that no Taiwan office form should have. */
export interface DeniedWord {
  readonly word: RegExp;
  /** What is written instead. */
  readonly instead: string;
  /** The Simplified words beside which it is right. */
  readonly unless?: RegExp;
  /** Judged only beside its Simplified words, since it is a good word of its own. */
  readonly paired?: true;
}

/** What may follow or precede 專案 where it is a project, not an item of a list (項目). */
const project =
  /(?<![合作建設工程研開發重點本該各新型按依]|解決|客製|執行)專案(?!經理|負責|小組|組|計畫|合作|名稱|編號|代號|進度|進展|延期|管理|完成|團隊|成員|背景|目標|會議|執行|啟動|結案|驗收|預算|成本|時程|期程|內容|範圍|概述|概況|報告|任務|說明|交付)/u;

/** Where 升 is a litre, not the verb to rise. */
const litres = /公升|(?<![提上晋高攀跃直回爬])升(?![级职任值温降学高迁幅])/u;

/** What phrase converters (OpenCC `s2twp`, `s2t`) and unread conversion leave in office text. */
export const deniedWords: readonly DeniedWord[] = [
  { word: project, instead: '項目', unless: /专案/u },
  { word: /型別/u, instead: '類型', unless: /型别/u },
  { word: /物件/u, instead: '對象', unless: /物件/u },
  { word: /許可權/u, instead: '權限', unless: /许可权/u },
  { word: /稽核/u, instead: '審核', unless: /稽核|稽查|审计/u },
  { word: /儲存/u, instead: '保存', unless: /储存|存储|贮存/u, paired: true },
  { word: /程式碼/u, instead: '代碼', unless: /源代码|程序代码|程式码/u },
  { word: /程式/u, instead: '程序', unless: /应用程序|小程序|程序员|计算机程序|软件|程式/u, paired: true },
  { word: /提公升/u, instead: '提升' },
  { word: /(?<![提0-9０-９幾数數每一二三四五六七八九十百千萬\s}])公升/u, instead: '升', unless: litres },
  { word: /(?<![標書抽竹牙求題路浮])籤(?![詩筒王])/u, instead: '簽' },
  { word: /覈/u, instead: '核' },
  { word: /發佈/u, instead: '發布' },
  { word: /釋出/u, instead: '發布', unless: /释出/u },
  { word: /公佈/u, instead: '公布' },
  { word: /效能(?!測試|監控|調校)/u, instead: '性能', unless: /效能/u },
  {
    word: /檔案/u,
    instead: '文件',
    unless: /档案|文件(?!管理|编号|依据|要求|规定)|附件|照片|图片/u,
    paired: true,
  },
  { word: /資訊反饋/u, instead: '意見回饋' },
  { word: /透過(?=[審核驗檢考])/u, instead: '通過', unless: /透过/u, paired: true },
  { word: /引數/u, instead: '參數' },
  { word: /例項/u, instead: '實例' },
  { word: /複覆|回複/u, instead: '回覆' },
  { word: /裝置/u, instead: '設備', unless: /装置/u, paired: true },
  // A table's 行 is 列 in Taiwan, and its 列 is 欄: 第 3 行, 第 {row} 行.
  { word: /第\s*(?:\d+|\{[^{}]*\}+)\s*行/u, instead: '列', unless: /(?:\d|\})\s*列/u, paired: true },
  { word: /第\s*(?:\d+|\{[^{}]*\}+)\s*列/u, instead: '欄', unless: /(?:\d|\})\s*[行排]/u, paired: true },
];
