import { VisitPlanForm } from '@jiandu/forms/visit-plan/react';

/** What the server draws and the browser takes over. */
export function Page() {
  return (
    <VisitPlanForm
      script="zh-Hant"
      region="TW"
      stage="fill"
      onSubmit={async (filing) => {
        const reply = await fetch('/plans', { method: 'POST', body: JSON.stringify(filing) });
        const { problems } = await reply.json();
        return problems;
      }}
    />
  );
}
