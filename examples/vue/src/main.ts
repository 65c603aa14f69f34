import { defineElement } from '@jiandu/element';
import { loadWebForm } from '@jiandu/forms';
import { createApp } from 'vue';
import App from './app.vue';

defineElement({ load: loadWebForm });
createApp(App).mount('#root');
