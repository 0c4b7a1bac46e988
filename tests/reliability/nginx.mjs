// nginx in front of a service, with the files that setup-forbund installs: ports and paths are changed,
// nothing else.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';

const installed = new URL('../../scripts/service/nginx/', import.meta.url).pathname;
const startWithinMs = 30_000;
const host = '127.0.0.1';

/** Where nginx is; nothing when it is not installed. */
export const nginx = ['/usr/sbin/nginx', ...(process.env.PATH ?? '').split(':').map((place) => `${place}/nginx`)].find(
  (path) => existsSync(path),
);

function freePort() {
  return new Promise((resolve) => {
    const taken = createServer().listen(0, host, () => {
      const { port } = taken.address();
      taken.close(() => resolve(port));
    });
  });
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, host, () => resolve(true));
    socket.on('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

/** The site of one förbund as it is installed, for these ports and this socket. */
function site(home, socket, https, http) {
  const filled = readFileSync(join(installed, 'site.conf'), 'utf8')
    .replaceAll('@NAME@', 'reliability')
    .replaceAll('@HOST@', host)
    .replaceAll('@CERTIFICATE@', join(home, 'cert.pem'))
    .replaceAll('@CERTIFICATE_KEY@', join(home, 'key.pem'))
    .replace('/run/samspar/reliability/http.sock', socket)
    .replaceAll('443 ssl@HTTP2@', `${https} ssl http2`)
    .replace('@HTTP2_ON@', '')
    .replace('listen 80;', `listen ${http};`)
    .replace('listen [::]:80;', `listen [::]:${http};`);
  if (filled.includes('@')) throw new Error('the site has a blank that is not filled in');
  return filled;
}

function write(home, socket, https, http) {
  mkdirSync(join(home, 'snippets'));
  const words = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  const files = ['-subj', `/CN=${host}`, '-keyout', join(home, 'key.pem'), '-out', join(home, 'cert.pem')];
  execFileSync('openssl', [...words, ...files], { stdio: 'ignore' });
  writeFileSync(join(home, 'snippets', 'samspar.conf'), readFileSync(join(installed, 'server.conf')));
  writeFileSync(join(home, 'site'), site(home, socket, https, http));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  writeFileSync(
    join(home, 'nginx.conf'),
    `daemon off;
user ${userInfo().username};
pid ${home}/nginx.pid;
error_log ${home}/error.log;
events { worker_connections 4096; }
http {
    access_log off;
    ${temporary.map((name) => `${name}_temp_path ${home}/${name};`).join('\n    ')}
    include ${installed}http.conf;
    include ${home}/site;
}
`,
  );
}

/** Starts it before the service of that socket: where it listens, and how to end it. */
export async function serveBehindNginx(home, socket) {
  const [https, http] = [await freePort(), await freePort()];
  write(home, socket, https, http);
  const words = ['-e', join(home, 'error.log'), '-c', join(home, 'nginx.conf')];
  const child = spawn(nginx, words, { stdio: 'ignore' });
  let gone = false;
  const ended = new Promise((resolve) =>
    child.once('exit', () => {
      gone = true;
      resolve();
    }),
  );
  const kill = () => child.kill('SIGTERM');
  process.on('exit', kill);
  const until = performance.now() + startWithinMs;
  while (!(await answers(https))) {
    if (gone || performance.now() > until) {
      kill();
      throw new Error(`nginx does not answer: ${readFileSync(join(home, 'error.log'), 'utf8')}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    base: `https://${host}:${https}`,
    stop() {
      process.off('exit', kill);
      kill();
      return ended;
    },
  };
}
