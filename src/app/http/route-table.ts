import { ROUTES } from './routes.ts';
import { TIME_PARAMETERS } from './times.ts';

/** The routes as a Markdown table, for docs/http.md; a test holds the two together. */
export function routeTable(): string {
  const lines = ROUTES.map((r) => {
    const forms = r.formats.map((f) => (f === 'html' ? 'HTML' : `\`.${f}\``)).join(', ');
    const query = Object.keys(r.query ?? {}).map((q) => `\`${q}\``);
    const times = r.timeless ? [] : ['times'];
    return `| \`${r.path}\` | ${r.says} | ${forms} | ${[...times, ...query].join(', ')} |`;
  });
  return ['| address | what stands there | forms | parameters |', '| --- | --- | --- | --- |', ...lines].join(
    '\n',
  );
}

/** The query parameters as a Markdown table, for docs/http.md. */
export function parameterTable(): string {
  const own = new Map(ROUTES.flatMap((r) => Object.entries(r.query ?? {})));
  const lines = [...Object.entries(TIME_PARAMETERS), ...own].map(
    ([name, says]) => `| \`${name}\` | ${says} |`,
  );
  return ['| parameter | takes |', '| --- | --- |', ...lines].join('\n');
}
