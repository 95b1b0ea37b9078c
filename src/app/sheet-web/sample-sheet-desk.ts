import { Hono } from 'hono';
import { INTERNAL } from '../../access/index.ts';
import { type SampleDesk, sampleDesk } from '../desk-web/sample-desk.ts';
import { mountSheets } from './mount.ts';

/** The sample desk with sheets before it, as the application has them; officers are named by a header. */
export interface SheetDesk {
  readonly desk: SampleDesk;
  readonly app: Hono;
  ask(path: string, init?: RequestInit, officer?: string | null): Promise<Response>;
  /** Uploads a file; returns the address of its mapping. */
  upload(name: string, data: string | Uint8Array): Promise<Response>;
  close(): Promise<void>;
}

/** Opens it in a folder of its own. */
export async function sheetDesk(slug: string, options: { fourEyes?: boolean } = {}): Promise<SheetDesk> {
  const desk = await sampleDesk(options);
  const app = new Hono();
  app.use('*', async (c, next) => {
    const name = c.req.header('x-officer');
    c.set('fromHere', true);
    if (name) c.set('officer', { id: name, name, actor: INTERNAL } as never);
    await next();
  });
  mountSheets(app, desk.office);
  app.route('/', desk.app);
  const ask: SheetDesk['ask'] = async (path, init = {}, officer = 'Ada Brandt') => {
    const headers = new Headers(init.headers);
    if (officer !== null) headers.set('x-officer', officer);
    return app.request(`http://entente.test${path}`, { ...init, headers });
  };
  return {
    desk,
    app,
    ask,
    upload(name, data) {
      const body = new FormData();
      body.append('file', new File([data as string], name));
      return ask(`/desk/${slug}/sheets`, { method: 'POST', body });
    },
    close: () => desk.close(),
  };
}
