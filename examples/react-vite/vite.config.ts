import { defineConfig } from 'vite';

// In a clone the packages are read from their sources; once they are installed, this line is not wanted.
export default defineConfig({ resolve: { conditions: ['@jiandu/source', 'module', 'browser', 'import', 'default'] } });
