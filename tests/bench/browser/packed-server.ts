import { createServer } from 'node:http';
import { brotliCompressSync, constants } from 'node:zlib';

/** What was sent for one page, compressed as it went over the wire. */
export interface Sent {
  bytes: number;
  requests: number;
}

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
};

/** Serves files from memory, packed once by brotli 11; `read` gives a file by its path. */
export async function packedServer(read: (path: string) => Buffer | null) {
  const packed = new Map<string, Buffer | null>();
  const pack = (path: string): Buffer | null => {
    const known = packed.get(path);
    if (known !== undefined) return known;
    const file = read(path);
    const small = file && !path.endsWith('.woff2');
    const body = small ? brotliCompressSync(file, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }) : file;
    packed.set(path, body);
    return body;
  };
  const sizeOf = (path: string): number => pack(path)?.length ?? 0;
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1).replace(/(^|\/)$/, '$1index.html');
    const body = pack(path);
    const type = TYPES[path.split('.').pop() ?? ''];
    if (!body || !type) {
      response.writeHead(404).end();
      return;
    }
    const coding = path.endsWith('.woff2') ? {} : { 'Content-Encoding': 'br' };
    response.writeHead(200, { 'Content-Type': type, 'Content-Length': body.length, ...coding }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    sizeOf,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
