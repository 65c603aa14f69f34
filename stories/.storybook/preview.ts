import type { Preview } from '@storybook/react-vite';
import '@jiandu/react/jiandu.css';
import '../src/form-and-paper.css';

const preview: Preview = {
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    options: { storySort: { method: 'alphabetical' } },
    // A story is one example as it stands: panels that could only say so would take the paper's place.
    controls: { disable: true },
    actions: { disable: true },
    interactions: { disable: true },
  },
  initialGlobals: { script: 'zh-Hans', region: 'CN', stage: 'all', face: 'filled' },
  globalTypes: {
    script: choose('Script', 'globe', ['zh-Hans', 'zh-Hant', 'bilingual']),
    region: choose('Region', 'location', ['CN', 'TW', 'HK']),
    stage: choose('Stage', 'users', ['all', 'first', 'second', 'third', 'fourth']),
    face: choose('Face', 'document', ['filled', 'blank']),
  },
};

function choose(title: string, icon: 'globe' | 'location' | 'users' | 'document', items: readonly string[]) {
  return { description: title, toolbar: { title, icon, items: [...items], dynamicTitle: true } };
}

export default preview;
