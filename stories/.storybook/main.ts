import type { StorybookConfig } from '@storybook/react-vite';

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: ['../docs/*.mdx', '../gen/*.gen.stories.tsx'],
  addons: ['@storybook/addon-a11y', '@storybook/addon-docs'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) => ({
    ...vite,
    resolve: { ...vite.resolve, conditions: ['@jiandu/source', 'module', 'browser', 'import', 'default'] },
    // Forms load one by one: a catalogue in a single chunk would make every story wait for all of them.
    build: { ...vite.build, chunkSizeWarningLimit: 2000 },
  }),
};

export default config;
