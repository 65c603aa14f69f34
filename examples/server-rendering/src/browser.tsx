import { hydrateRoot } from 'react-dom/client';
import '@jiandu/react/jiandu.css';
import { Page } from './page.tsx';

hydrateRoot(document.getElementById('root') as HTMLElement, <Page />);
