// Brings the system parts that the tests need (a browser, PDF tools, LibreOffice, rare characters), or says in one line how to
// get them.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const parts = {
  chromium: 'chromium',
  pdftotext: 'poppler-utils',
  qpdf: 'qpdf',
  mutool: 'mupdf-tools',
  soffice: 'libreoffice-writer-nogui',
};

/** Tests that need these are skipped without them. */
const wishes = { java: 'openjdk-17-jre-headless' };
const files = {
  '/usr/share/fonts/truetype/hanazono/HanaMinB.ttf': 'fonts-hanazono',
  // A face of FangSong, of Traditional characters.
  '/usr/share/fonts/truetype/cwtex/cwfs.ttf': 'fonts-cwtex-fs',
  // What poppler knows of the characters in other programs' fonts.
  '/usr/share/poppler/cidToUnicode/Adobe-GB1': 'poppler-data',
  // Calc has no command of its own.
  '/usr/lib/libreoffice/program/libsclo.so': 'libreoffice-calc-nogui',
};

const lacking = (wanted) =>
  Object.entries(wanted)
    .filter(([command]) => spawnSync('which', [command]).status !== 0)
    .map(([, name]) => name);
const lackingFiles = Object.entries(files).flatMap(([file, name]) => (existsSync(file) ? [] : [name]));
const needed = [...lacking(parts), ...lackingFiles];
const missing = [...needed, ...lacking(wishes)];

if (missing.length > 0) {
  const install = ['install', '-y', '--no-install-recommends', ...missing, 'fonts-noto-cjk'];
  if (process.getuid?.() !== 0 || spawnSync('which', ['apt-get']).status !== 0) {
    console.error(`The tests need ${missing.join(', ')}: sudo apt-get ${install.join(' ')}`);
    process.exit(needed.length > 0 ? 1 : 0);
  }
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  console.log(`Installing ${missing.join(', ')} …`);
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env: environment });
  execFileSync('apt-get', install, { stdio: ['ignore', 'ignore', 'inherit'], env: environment });
}
