import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What was asked of the sample endpoint. */
export interface Asked {
  readonly path: string;
  readonly key: string | undefined;
  readonly body: {
    readonly model: string;
    readonly temperature: number;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly response_format: { readonly type: string; readonly json_schema: { readonly schema: object } };
  };
}

/** A chat endpoint on a free port of this machine, for tests. */
export interface SampleEndpoint {
  readonly url: string;
  readonly asked: Asked[];
  /** How the next request is answered, and all that follow until another is put. */
  answer(how: (response: ServerResponse, asked: Asked) => void): void;
  close(): Promise<void>;
}

/** Opens a sample endpoint. */
export async function sampleEndpoint(): Promise<SampleEndpoint> {
  const asked: Asked[] = [];
  let how: (response: ServerResponse, one: Asked) => void = (r) => r.writeHead(500).end();
  const listen: RequestListener = (request, response) => {
    void bodyOf(request).then((body) => {
      const one = {
        path: request.url ?? '',
        key: request.headers.authorization,
        body: JSON.parse(body) as Asked['body'],
      };
      asked.push(one);
      how(response, one);
    });
  };
  const server = createServer(listen);
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    answer: (next) => {
      how = next;
      asked.length = 0;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Answers with a chat completion that says this. */
export function says(content: string, more: object = {}): (response: ServerResponse) => void {
  return (response) => {
    response.setHeader('content-type', 'application/json; charset=utf-8');
    response.end(
      JSON.stringify({
        object: 'chat.completion',
        choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop', ...more }],
      }),
    );
  };
}

/** Answers with these records. */
export function tells(...records: readonly object[]): (response: ServerResponse) => void {
  return says(JSON.stringify({ records }));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
