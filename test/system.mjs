// Brings the system parts that the tests need (a browser, PDF tools, LibreOffice), or says in one line how to get them.
import { execFileSync, spawnSync } from 'node:child_process';

const parts = { chromium: 'chromium', pdftotext: 'poppler-utils', qpdf: 'qpdf', soffice: 'libreoffice-writer-nogui' };

const missing = Object.entries(parts)
  .filter(([command]) => spawnSync('which', [command]).status !== 0)
  .map(([, name]) => name);

if (missing.length > 0) {
  const install = ['install', '-y', '--no-install-recommends', ...missing, 'fonts-noto-cjk'];
  if (process.getuid?.() !== 0 || spawnSync('which', ['apt-get']).status !== 0) {
    console.error(`The tests need ${missing.join(', ')}: sudo apt-get ${install.join(' ')}`);
    process.exit(1);
  }
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  console.log(`Installing ${missing.join(', ')} …`);
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env: environment });
  execFileSync('apt-get', install, { stdio: ['ignore', 'ignore', 'inherit'], env: environment });
}
