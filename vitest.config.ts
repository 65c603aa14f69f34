import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['@jiandu/source'] },
  ssr: { resolve: { conditions: ['@jiandu/source', 'node', 'import', 'default'] } },
  test: {
    include: ['packages/*/src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    testTimeout: 180_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
