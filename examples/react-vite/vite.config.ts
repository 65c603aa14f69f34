import { defineConfig } from 'vite';

export default defineConfig({
  // The worker loads what writes PDF and Word when it is first wanted.
  worker: { format: 'es' },
  // In a clone the packages are read from their sources; once they are installed, this line is not wanted.
  resolve: { conditions: ['@jiandu/source', 'module', 'browser', 'import', 'default'] },
});
