import { defineElement } from '@jiandu/element';
import { loadForm } from '@jiandu/forms';
import { createApp } from 'vue';
import App from './app.vue';

defineElement({ load: loadForm });
createApp(App).mount('#root');
