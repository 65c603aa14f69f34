import type { Said } from './said.ts';

const saveAsXlsx = '另存为 .xlsx';

/** Why a file or a call is refused and what to do about it, by its code; what follows the stroke tells sentences of one code apart. */
export const refusals = {
  unreadable: {
    en: 'cannot be read: {why}; check the path',
    'zh-Hans': '读不了：{why}，请检查路径',
    'zh-Hant': '讀不了：{why}，請檢查路徑',
  },
  'unwritable/full': {
    en: 'cannot be written: {why}; make room or choose another folder with --out, and run it again: it goes on from here',
    'zh-Hans': '写不进去：{why}。请腾出空间，或用 --out 换一个文件夹，再运行一次，会接着打印',
    'zh-Hant': '寫不進去：{why}。請騰出空間，或用 --out 換一個資料夾，再執行一次，會接著列印',
  },
  'unwritable/refused': {
    en: 'cannot be written: {why}; allow writing there or choose another folder with --out, and run it again: it goes on from here',
    'zh-Hans': '写不进去：{why}。请允许在那里写入，或用 --out 换一个文件夹，再运行一次，会接着打印',
    'zh-Hant': '寫不進去：{why}。請允許在那裡寫入，或用 --out 換一個資料夾，再執行一次，會接著列印',
  },
  'unwritable/other': {
    en: 'cannot be written: {why}; choose another folder with --out, and run it again: it goes on from here',
    'zh-Hans': '写不进去：{why}。请用 --out 换一个文件夹，再运行一次，会接着打印',
    'zh-Hant': '寫不進去：{why}。請用 --out 換一個資料夾，再執行一次，會接著列印',
  },
  'unknown-file': {
    en: 'is no file of records; give .csv, .xlsx, .jsonl or .json',
    'zh-Hans': '不是记录文件，请给 .csv、.xlsx、.jsonl 或 .json',
    'zh-Hant': '不是記錄檔案，請給 .csv、.xlsx、.jsonl 或 .json',
  },
  'old-workbook': {
    en: `is a {ending} file, which is not read; open it and save it as .xlsx (${saveAsXlsx})`,
    'zh-Hans': '是 {ending} 文件，读不了；请用 Excel 或 WPS 打开，另存为 .xlsx',
    'zh-Hant': '是 {ending} 檔案，讀不了；請用 Excel 開啟，另存新檔為 .xlsx',
  },
  'encoding/mixed': {
    en: 'is not {encoding} text throughout; save it as UTF-8 (CSV UTF-8), or as .xlsx',
    'zh-Hans': '不全是 {encoding} 编码；请另存为“CSV UTF-8”，或另存为 .xlsx',
    'zh-Hant': '不全是 {encoding} 編碼；請另存新檔為「CSV UTF-8」，或另存為 .xlsx',
  },
  'encoding/other': {
    en: 'is no text in UTF-8, GB 18030, Big5 or UTF-16; save it as UTF-8 (CSV UTF-8), or as .xlsx',
    'zh-Hans': '不是 UTF-8、GB 18030、Big5 或 UTF-16 的文字；请另存为“CSV UTF-8”，或另存为 .xlsx',
    'zh-Hant': '不是 UTF-8、GB 18030、Big5 或 UTF-16 的文字；請另存新檔為「CSV UTF-8」，或另存新檔為 .xlsx',
  },
  'encoding/unknown': {
    en: 'is not UTF-8, and its head line tells no encoding; say which with --encoding gb18030 or --encoding big5, or save it as UTF-8',
    'zh-Hans': '不是 UTF-8，表头也看不出编码；请用 --encoding gb18030 或 --encoding big5 说明，或另存为“CSV UTF-8”',
    'zh-Hant':
      '不是 UTF-8，標題列也看不出編碼；請用 --encoding gb18030 或 --encoding big5 說明，或另存新檔為「CSV UTF-8」',
  },
  'not-csv/workbook': {
    en: 'is a workbook, not CSV; call it .xlsx, or open it and save it as .xlsx (另存为 .xlsx)',
    'zh-Hans': '是工作簿，不是 CSV；请打开后另存为 .xlsx',
    'zh-Hant': '是活頁簿，不是 CSV；請開啟後另存新檔為 .xlsx',
  },
  'not-csv/line': {
    en: 'line {line} is no CSV ({why}); check its quotes',
    'zh-Hans': '第 {line} 行不是正确的 CSV（{why}），请检查引号',
    'zh-Hant': '第 {line} 行不是正確的 CSV（{why}），請檢查引號',
  },
  'not-a-workbook/none': {
    en: `is no .xlsx workbook, or is damaged; open it in Excel, WPS or LibreOffice and save it (${saveAsXlsx})`,
    'zh-Hans': '不是 .xlsx 工作簿，或已损坏；请用 Excel 或 WPS 打开，另存为 .xlsx',
    'zh-Hant': '不是 .xlsx 活頁簿，或已損壞；請用 Excel 開啟，另存新檔為 .xlsx',
  },
  'not-a-workbook/locked': {
    en: `is locked with a password; open it in Excel, WPS or LibreOffice and save it without one (${saveAsXlsx})`,
    'zh-Hans': '有密码；请打开后去掉密码，另存为 .xlsx',
    'zh-Hant': '有密碼；請開啟後移除密碼，另存新檔為 .xlsx',
  },
  'not-a-workbook/lacks': {
    en: `lacks its part {part}; open it in Excel, WPS or LibreOffice and save it (${saveAsXlsx})`,
    'zh-Hans': '缺少部分内容（{part}）；请用 Excel 或 WPS 打开，另存为 .xlsx',
    'zh-Hant': '缺少部分內容（{part}）；請用 Excel 開啟，另存新檔為 .xlsx',
  },
  'not-a-workbook/damaged': {
    en: `is damaged ({why}); open it in Excel, WPS or LibreOffice and save it (${saveAsXlsx})`,
    'zh-Hans': '已损坏（{why}）；请用 Excel 或 WPS 打开，另存为 .xlsx',
    'zh-Hant': '已損壞（{why}）；請用 Excel 開啟，另存新檔為 .xlsx',
  },
  'too-large/text': {
    en: 'holds more text than can be read at once; save it as .csv',
    'zh-Hans': '文字太多，一次读不完；请另存为 .csv',
    'zh-Hant': '文字太多，一次讀不完；請另存新檔為 .csv',
  },
  'too-large/part': {
    en: 'unpacks {part} to {bytes} bytes, beyond reason; it is not read',
    'zh-Hans': '解压后大得不合理（{part}，{bytes} 字节），未读取',
    'zh-Hant': '解壓縮後大得不合理（{part}，{bytes} 位元組），未讀取',
  },
  'too-large/many': {
    en: 'has more than {most} {what}; delete what is not needed, or save the sheet as .csv',
    'zh-Hans': '的{what}超过 {most} 个，读不了；请删去不用的，或把工作表另存为 .csv',
    'zh-Hant': '的{what}超過 {most} 個，讀不了；請刪去不用的，或把工作表另存新檔為 .csv',
  },
  'too-large/rows': {
    en: 'has more rows than can be tied to their records by number; put them as repeated lines below each other on the sheet of the records, or part the file',
    'zh-Hans':
      '的行太多，没法按编号归到各条记录；请把它们写在记录所在的工作表里，每条记录的各行连在一起，或拆成几个文件',
    'zh-Hant':
      '的列太多，沒法按編號歸到各筆記錄；請把它們寫在記錄所在的工作表裡，每筆記錄的各列連在一起，或拆成幾個檔案',
  },
  'too-large/record': {
    en: 'has a record of more than {most} characters, beyond reason; it is not read',
    'zh-Hans': '有一条记录超过 {most} 个字符，大得不合理，未读取',
    'zh-Hant': '有一筆記錄超過 {most} 個字元，大得不合理，未讀取',
  },
  'invalid-json': { en: 'is not JSON: {why}', 'zh-Hans': '不是 JSON：{why}', 'zh-Hant': '不是 JSON：{why}' },
  'no-records/none': {
    en: 'holds no records: write at least one',
    'zh-Hans': '没有记录，请至少填写一条',
    'zh-Hant': '沒有記錄，請至少填寫一筆',
  },
  'no-records/cells': {
    en: 'has no cells; write at least one record',
    'zh-Hans': '是空的，请至少填写一条记录',
    'zh-Hant': '是空的，請至少填寫一筆記錄',
  },
  'no-header/none': {
    en: 'has no head of the form in its first lines; make a table for it with jiandu sheet, or say with --map what its heads mean',
    'zh-Hans': '前几行里没有本表单的表头；请用 jiandu sheet 生成表格，或用 --map 说明各列的意思',
    'zh-Hant': '前幾列裡沒有本表單的標題列；請用 jiandu sheet 產生表格，或用 --map 說明各欄的意思',
  },
  'no-header/sheet': {
    en: 'has no sheet “{sheet}”: it has {known}',
    'zh-Hans': '没有工作表“{sheet}”，只有：{known}',
    'zh-Hant': '沒有工作表「{sheet}」，只有：{known}',
  },
  'no-header/column': {
    en: 'stands in a column without a head; name the column',
    'zh-Hans': '所在的列没有表头，请在表头写明这一列是什么',
    'zh-Hant': '所在的欄沒有標題，請在標題列寫明這一欄是什麼',
  },
  'unknown-header': {
    en: '{heads}; mend the head, or say with --map what it means (null: it is not read)',
    'zh-Hans': '{heads}；请改正表头，或用 --map 说明它的意思（null 表示不读取）',
    'zh-Hant': '{heads}；請改正標題，或用 --map 說明它的意思（null 表示不讀取）',
  },
  'duplicate-header': {
    en: 'has two heads for one field: {one} and {other}; delete one, or call each by what it belongs to',
    'zh-Hans': '有两个表头对应同一栏：{one} 和 {other}；请删去一个，或写明各自属于什么',
    'zh-Hant': '有兩個標題對應同一欄位：{one} 和 {other}；請刪去一個，或寫明各自屬於什麼',
  },
  'hidden-cells/column': {
    en: 'has “{head}” in a hidden column, {cell}; show the column (取消隐藏) to print it, or delete it',
    'zh-Hans': '的 {cell}“{head}”在隐藏的列里；要打印请取消隐藏，不要请删去',
    'zh-Hant': '的 {cell}「{head}」在隱藏的欄裡；要列印請取消隱藏，不要請刪去',
  },
  'hidden-cells/row': {
    en: 'stands in a hidden row; show it (清除筛选、取消隐藏) or delete it',
    'zh-Hans': '在隐藏的行里；请清除筛选、取消隐藏，或删去这一行',
    'zh-Hant': '在隱藏的列裡；請清除篩選、取消隱藏，或刪去這一列',
  },
  'merged-cells': {
    en: 'is merged with its neighbour; part them (取消合并) and fill each',
    'zh-Hans': '与旁边的单元格合并了；请取消合并，分别填写',
    'zh-Hant': '與旁邊的儲存格合併了；請取消合併，分別填寫',
  },
  'unknown-key/column': {
    en: 'has no number that ties its rows to records; add a column 编号 to both sheets, which says what belongs together',
    'zh-Hans': '没有编号，看不出各行属于哪条记录；请在两张工作表里都加一列“编号”',
    'zh-Hant': '沒有編號，看不出各列屬於哪筆記錄；請在兩張工作表裡都加一欄「編號」',
  },
  'unknown-key/empty': {
    en: 'is empty; write the number of the record that the row belongs to',
    'zh-Hans': '是空的，请填写这一行所属记录的编号',
    'zh-Hant': '是空的，請填寫這一列所屬記錄的編號',
  },
  'unknown-key/stranger': {
    en: 'has the number “{number}”, which no record has; mend it on either sheet',
    'zh-Hans': '的编号“{number}”没有对应的记录，请在其中一张工作表里改正',
    'zh-Hant': '的編號「{number}」沒有對應的記錄，請在其中一張工作表裡改正',
  },
  'split-record': {
    en: 'has the number “{number}” for two records, {one} and {other}; sort the table by number, or give each record its own',
    'zh-Hans': '的编号“{number}”出现在不相连的两处：{one} 和 {other}；请按编号排序，或给每条记录不同的编号',
    'zh-Hant': '的編號「{number}」出現在不相連的兩處：{one} 和 {other}；請按編號排序，或給每筆記錄不同的編號',
  },
  'map/unreadable': { en: 'cannot be read: {why}', 'zh-Hans': '读不了：{why}', 'zh-Hant': '讀不了：{why}' },
  'map/none': {
    en: 'is no mapping; write {"head of a column": "name of a field", "another": null}',
    'zh-Hans': '不是对照表；请写成 {"表头": "栏目的属性名", "不读取的表头": null}',
    'zh-Hant': '不是對照表；請寫成 {"標題": "欄位的屬性名", "不讀取的標題": null}',
  },
  'map/field': {
    en: 'names “{name}”, which is no field of the form, for “{head}”',
    'zh-Hans': '把“{head}”对应到“{name}”，本表单没有这一栏',
    'zh-Hant': '把「{head}」對應到「{name}」，本表單沒有這一欄',
  },
  'name/unknown': {
    en: 'a file cannot be named by {{place}}: {form} has no such field',
    'zh-Hans': '文件不能用 {{place}} 命名：{form} 没有这一栏',
    'zh-Hant': '檔案不能用 {{place}} 命名：{form} 沒有這一欄',
  },
  'name/personal': {
    en: 'a file cannot be named by {{place}}: it is personal data',
    'zh-Hans': '文件不能用 {{place}} 命名：它是个人信息',
    'zh-Hant': '檔案不能用 {{place}} 命名：它是個人資料',
  },
  'name/several': {
    en: 'a file cannot be named by {{place}}: it has several values',
    'zh-Hans': '文件不能用 {{place}} 命名：它有多个值',
    'zh-Hant': '檔案不能用 {{place}} 命名：它有多個值',
  },
  'face/merged': {
    en: 'papers to be filled in on a screen (face fillable) are a file each, not one merged file: leave out --output, or print output separate',
    'zh-Hans': '供电脑填写的表单（fillable）每份一个文件，不能合并：请去掉 --output，或改为 separate',
    'zh-Hant': '供電腦填寫的表單（fillable）每份一個檔案，不能合併：請拿掉 --output，或改為 separate',
  },
  'face/drawn': {
    en: 'a paper to be filled in on a screen (face fillable) is a PDF or a Word document, not an SVG: use --format pdf,docx',
    'zh-Hans': '供电脑填写的表单（fillable）是 PDF 或 Word，不能是 SVG：请用 --format pdf,docx',
    'zh-Hant': '供電腦填寫的表單（fillable）是 PDF 或 Word，不能是 SVG：請用 --format pdf,docx',
  },
  'face/word': {
    en: 'an overlay is a PDF, or an SVG to look at, not a Word document: use --format pdf,svg',
    'zh-Hans': '套打（overlay）是 PDF，或供查看的 SVG，不能是 Word：请用 --format pdf,svg',
    'zh-Hant': '套印（overlay）是 PDF，或供檢視的 SVG，不能是 Word：請用 --format pdf,svg',
  },
  'in-use': {
    en: 'is in use: process {process} prints the same; wait for it or stop it',
    'zh-Hans': '正在使用：进程 {process} 正在打印同样的内容，请等它结束或停掉它',
    'zh-Hant': '正在使用：程序 {process} 正在列印同樣的內容，請等它結束或停掉它',
  },
  'other-records': {
    en: 'was finished when the printing was stopped, and its records or papers have changed since; run it again: all are printed anew',
    'zh-Hans': '上次中断前已经印好，但记录或文件后来变了；请再运行一次，会全部重新打印',
    'zh-Hant': '上次中斷前已經印好，但記錄或檔案後來變了；請再執行一次，會全部重新列印',
  },
  'worker/thrown': { en: '{why}', 'zh-Hans': '打印中断：{why}', 'zh-Hant': '列印中斷：{why}' },
  'worker/ended': {
    en: 'the printing stopped: a thread ended with code {code}; run it again: it goes on from here',
    'zh-Hans': '打印中断：一个线程结束了（{code}）。请再运行一次，会接着打印',
    'zh-Hant': '列印中斷：一個執行緒結束了（{code}）。請再執行一次，會接著列印',
  },
} as const satisfies Readonly<Record<string, Said>>;

/** A sentence of refusal. */
export type Refusal = keyof typeof refusals;
