import { parentPort, workerData } from 'node:worker_threads';
import { type ReadOptions, readDocument } from '../documents/index.ts';

// Reading a PDF may take long and blocks its thread, so it has one of its own. This file is that thread's whole program;
// the build makes it dist/document-worker.js.

const { bytes, name, options } = workerData as { bytes: Uint8Array; name: string; options: ReadOptions };
parentPort!.postMessage(await readDocument(bytes, name, options));
