import { deflateSync } from 'node:zlib';
import { form } from '@jiandu/forms/complaint-notice';
import { createOffice } from '@jiandu/model';
import { loadDefaultFaces } from '@jiandu/fonts/node';
import { layOutPaper } from '@jiandu/paper';
import { openPress } from '@jiandu/pdf/press';
import { varyRecord } from './paper-rows.ts';
import { judgeRecord } from '../packages/batch/src/print/judge.ts';
const rs=Array.from({length:3000},(_, i)=>varyRecord(i));
const office=createOffice(); const faces=await loadDefaultFaces(); const plates=new Map();
const deflate=(b:any)=>deflateSync(b);
const {press}=openPress({faces,deflate});
const judge=(r:any)=>judgeRecord(form,{record:r} as any,office);
const lay=(r:any,j:any)=>layOutPaper(form,r as any,{script:'zh-Hans',face:'filled',office,faces,problems:j.problems,plates,judged:j.record,copy:'service'} as any);
for(let k=0;k<4;k++) for(const n of [1,16,64]){
 const t=process.cpuUsage();
 for(let i=0;i<rs.length;i+=n){ const c=rs.slice(i,i+n); const js=c.map(judge); const ls=c.map((r,x)=>lay(r,js[x])); for(const l of ls) await press({sheet:l.sheet}); }
 const u=process.cpuUsage(t); console.log(n,((u.user+u.system)/3e6).toFixed(3));
}
