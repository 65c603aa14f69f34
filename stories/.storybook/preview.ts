import type { Preview } from '@storybook/react-vite';
import '@jiandu/react/jiandu.css';
import { pageNames } from '@jiandu/model';
import '../src/form-and-paper.css';

const viewports = {
  phone: { name: '320', styles: { width: '320px', height: '800px' } },
  tablet: { name: '768', styles: { width: '768px', height: '1024px' } },
  desk: { name: '1440', styles: { width: '1440px', height: '900px' } },
};

const preview: Preview = {
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    options: { storySort: { method: 'alphabetical' } },
    // A story is one example as it stands: panels that could only say so would take the paper's place.
    controls: { disable: true },
    actions: { disable: true },
    viewport: { options: viewports },
  },
  decorators: [
    (story, { globals }) => {
      document.documentElement.style.colorScheme = globals.theme;
      document.body.style.background = 'light-dark(#ffffff, #14171b)';
      return story();
    },
  ],
  initialGlobals: { script: 'zh-Hans', region: 'CN', stage: 'all', face: 'filled', theme: 'light', page: 'own' },
  globalTypes: {
    script: choose('Script', 'globe', ['zh-Hans', 'zh-Hant', 'bilingual']),
    region: choose('Region', 'location', ['CN', 'TW', 'HK']),
    stage: choose('Stage', 'users', ['all', 'first', 'second', 'third', 'fourth']),
    face: choose('Face', 'document', ['filled', 'blank', 'fillable', 'overlay']),
    theme: choose('Theme', 'mirror', ['light', 'dark']),
    page: choose('Page', 'print', ['own', ...pageNames]),
  },
};

function choose(
  title: string,
  icon: 'globe' | 'location' | 'users' | 'document' | 'mirror' | 'print',
  items: readonly string[],
) {
  return { description: title, toolbar: { title, icon, items: [...items], dynamicTitle: true } };
}

export default preview;
