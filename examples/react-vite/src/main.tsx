import { form } from '@jiandu/forms/complaint-notice';
import { ComplaintNoticeForm } from '@jiandu/forms/complaint-notice/react';
import { createPrinter, startWorker } from '@jiandu/paper/printer';
import { FormPaper } from '@jiandu/paper/react';
import '@jiandu/paper/paper.css';
import '@jiandu/react/jiandu.css';
import { startTransition, useState } from 'react';
import { createRoot } from 'react-dom/client';
import './desk.css';
import paperWorker from './paper-worker.ts?worker&url';

const customers = ['苏州恒达机电有限公司', '宁波海天塑机集团', '䶮川精密铸造厂'];
const office = { region: 'CN', names: { 'zh-Hans': '江南泵业有限公司', 'zh-Hant': '江南泵業有限公司' } } as const;

/** Lays out and prints in a thread of its own; `npm run fonts` wrote the folder. */
const printer = createPrinter({ fonts: '/jiandu/fonts/', worker: () => startWorker(paperWorker) });

function ComplaintDesk() {
  const [sent, setSent] = useState<string>();
  const [record, setRecord] = useState<object>({});
  if (sent !== undefined) return <p role="status">已提交：{sent}</p>;
  return (
    <div className="desk">
      <ComplaintNoticeForm
        script="zh-Hans"
        stage="fill"
        office={office}
        signer={{ by: '陈国栋' }}
        optionSources={{
          customers: {
            search: async (query) =>
              customers.filter((name) => name.includes(query)).map((label) => ({ value: label, label })),
          },
        }}
        // The paper follows behind the hand.
        onChange={(typed) => startTransition(() => setRecord(typed))}
        onSubmit={(filing) => {
          // A portal posts the filing to its server here, and returns the problems that the server finds.
          setSent(filing.record.customer);
        }}
      />
      <FormPaper form={form} stage="fill" office={office} record={record} printer={printer} />
    </div>
  );
}

createRoot(document.getElementById('root') as HTMLElement).render(<ComplaintDesk />);
