import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'jiandu-form' } } })],
  // In a clone the packages are read from their sources; once they are installed, this line is not wanted.
  resolve: { conditions: ['@jiandu/source', 'module', 'browser', 'import', 'default'] },
});
