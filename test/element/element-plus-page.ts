import 'element-plus/theme-chalk/base.css';
import 'element-plus/theme-chalk/el-dialog.css';
import 'element-plus/theme-chalk/el-overlay.css';
import { ElDialog } from 'element-plus';
import { createApp, h, ref } from 'vue';
import { fillForm } from './dialog-form.ts';

/** A portal of Vue that shows a form in a dialog of Element Plus. */
const isShown = ref(true);
createApp({
  render: () =>
    h(
      ElDialog,
      {
        modelValue: isShown.value,
        'onUpdate:modelValue': (next: boolean) => {
          isShown.value = next;
        },
        title: '拜访登记',
        width: '900px',
        onOpened: fillForm,
      },
      { default: () => h('jiandu-form', { 'form-id': 'visit-card', stage: 'fill' }), footer: () => h('button', '好') },
    ),
}).mount('#portal');
