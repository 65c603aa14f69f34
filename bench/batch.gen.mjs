// bench/batch.ts
import { appendFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nameRecords, printBatch, readRecords, surveyRecords } from "@jiandu/batch";
import { createOffice as createOffice2, getAt } from "@jiandu/model";

// bench/paper-rows.ts
import { loadDefaultFaces } from "@jiandu/fonts/node";
import { form } from "@jiandu/forms/complaint-notice";
import { examples } from "@jiandu/forms/complaint-notice/examples";
import { createOffice } from "@jiandu/model";
var faces = await loadDefaultFaces();
var layOptions = {
  faces,
  office: createOffice(),
  face: "filled",
  scripts: ["zh-Hans"],
  copy: "service"
};
var names = "\u738B\u5EFA\u56FD \u674E\u79C0\u82F1 \u5F20\u4F1F \u5218\u6D0B \u9648\u9759 \u6768\u5E06 \u8D75\u78CA \u9EC4\u4E3D \u5468\u6770 \u5434\u654F \u5F90\u6D9B \u5B59\u8389 \u80E1\u519B \u6731\u7433 \u9AD8\u5CF0 \u6797\u6D9B \u4F55\u5E73".split(" ");
function shiftDay(iso, days) {
  const day = /* @__PURE__ */ new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10) + iso.slice(10);
}
function varyRecord(at) {
  const typical = examples[0]?.record ?? {};
  const name = names[at % names.length] ?? "";
  const own = Object.entries(typical).map(([key, value]) => {
    const kind = form.model.fields.find((field) => field.name === key)?.kind;
    if (kind === "number") return [key, 1 + at * 7 % 90];
    if (kind === "date" || kind === "moment") return [key, shiftDay(String(value), at % 300)];
    if (kind !== "text" || typeof value !== "string") return [key, value];
    const isHan = new RegExp("\\p{Script=Han}{2}", "u").test(value);
    return [key, isHan ? `${name}${value.slice(name.length)}${at}` : value.replace(/\d{3}$/, String(100 + at))];
  });
  return Object.fromEntries(own);
}

// bench/batch.ts
var outputs = ["merged", "separate"];
var office = createOffice2();
async function measureBatch(count2, output) {
  const folder = mkdtempSync(join(tmpdir(), "jiandu-bench-"));
  try {
    const csv = join(folder, "notices.csv");
    writeTable(csv, count2);
    const [started, worked] = [performance.now(), process.cpuUsage()];
    const source = await readRecords(csv, form.model, { office, script: "zh-Hans" });
    const summary = await printBatch(form, nameRecords(source, await surveyRecords(source)), {
      out: join(folder, "out"),
      name: "notices",
      output,
      office,
      copy: "service",
      module: import.meta.resolve("@jiandu/forms/complaint-notice")
    });
    if (summary.printed !== count2) throw new Error(`${summary.printed} of ${count2} were printed`);
    const seconds = (performance.now() - started) / 1e3;
    const { user, system } = process.cpuUsage(worked);
    const bytes = summary.mergedFile === void 0 ? 0 : statSync(summary.mergedFile).size;
    return {
      name: output,
      seconds,
      workedSeconds: (user + system) / 1e6,
      perSecond: count2 / seconds,
      mostMegabytes: process.resourceUsage().maxRSS / 1024,
      bytes
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
var columns = form.model.fields.flatMap(({ name, kind, computed }) => {
  if (computed || kind === "file" || kind === "rows") return [];
  return kind === "signature" ? [`${name}.by`, `${name}.on`] : [name];
});
function writeTable(path, count2) {
  writeFileSync(path, columns.join(","));
  for (let at = 0; at < count2; at += 1) appendFileSync(path, `
${lineOf(varyRecord(at))}`);
}
function lineOf(record) {
  return columns.map((column) => {
    const value = getAt(record, `/${column.replace(".", "/")}`);
    const text = Array.isArray(value) ? value.join("\u3001") : String(value ?? "");
    return `"${text.replaceAll('"', '""')}"`;
  }).join(",");
}
var [records, only] = process.argv.slice(2);
var count = Number(records ?? 2e3);
for (const output of outputs.filter((one) => only === void 0 || one === only)) {
  const { seconds, workedSeconds, perSecond, mostMegabytes, bytes } = await measureBatch(count, output);
  const figures = [
    `${seconds.toFixed(1)} s`,
    `${workedSeconds.toFixed(1)} s of the processor`,
    `${perSecond.toFixed(0)}/s`,
    `${mostMegabytes.toFixed(0)} MB`,
    `${bytes} bytes`
  ];
  console.log(`${count} records of CSV, ${output}: ${figures.join(", ")}`);
}
