export { type AppOptions, createApp } from './create-app.ts';
export { ROUTES } from './routes.ts';
export { AddressTaken, type Served, serve, untilStopped } from './serve.ts';
