import { ComplaintNoticeForm } from '@jiandu/forms/complaint-notice/react';
import '@jiandu/react/jiandu.css';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

const customers = ['苏州恒达机电有限公司', '宁波海天塑机集团', '䶮川精密铸造厂'];

function ComplaintDesk() {
  const [sent, setSent] = useState<string>();
  if (sent !== undefined) return <p role="status">已提交：{sent}</p>;
  return (
    <ComplaintNoticeForm
      script="zh-Hans"
      stage="fill"
      office={{ region: 'CN', names: { 'zh-Hans': '江南泵业有限公司', 'zh-Hant': '江南泵業有限公司' } }}
      signer={{ by: '陈国栋' }}
      optionSources={{
        customers: {
          search: async (query) =>
            customers.filter((name) => name.includes(query)).map((label) => ({ value: label, label })),
        },
      }}
      onSubmit={(filing) => {
        // A portal posts the filing to its server here, and returns the problems that the server finds.
        setSent(filing.record.customer);
      }}
    />
  );
}

createRoot(document.getElementById('root') as HTMLElement).render(<ComplaintDesk />);
