import { Modal } from 'antd';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { fillForm } from './dialog-form.ts';

/** A portal of React that shows a form in a dialog of Ant Design. */
function Portal() {
  const [isShown, setShown] = useState(true);
  return createElement(
    Modal,
    {
      open: isShown,
      onCancel: () => setShown(false),
      title: '拜访登记',
      width: 900,
      footer: createElement('button', { type: 'button' }, '好'),
      afterOpenChange: (opened) => opened && fillForm(),
    },
    createElement('jiandu-form', { 'form-id': 'visit-card', stage: 'fill' }),
  );
}
createRoot(document.querySelector('#portal') as HTMLElement).render(createElement(Portal));
