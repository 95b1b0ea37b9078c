export type { PageModel, SectionModel, SentenceModel } from './model.ts';
export { type PageOptions, pageOf } from './page.ts';
