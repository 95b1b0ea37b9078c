import type { Verb } from './verb.ts';
import { amend } from './verbs/amend.ts';
import { backup } from './verbs/backup.ts';
import { bench } from './verbs/bench.ts';
import { check } from './verbs/check.ts';
import { coverage } from './verbs/coverage.ts';
import { decide } from './verbs/decide.ts';
import { diff } from './verbs/diff.ts';
import { exportVerb } from './verbs/export.ts';
import { findings } from './verbs/findings.ts';
import { fund } from './verbs/fund.ts';
import { help } from './verbs/help.ts';
import { history } from './verbs/history.ts';
import { iatiCheck } from './verbs/iati-check.ts';
import { iatiDiff } from './verbs/iati-diff.ts';
import { iatiDistrust } from './verbs/iati-distrust.ts';
import { iatiExport } from './verbs/iati-export.ts';
import { iatiImport } from './verbs/iati-import.ts';
import { iatiTrust } from './verbs/iati-trust.ts';
import { iatiTrusted } from './verbs/iati-trusted.ts';
import { importVerb } from './verbs/import.ts';
import { newVerb } from './verbs/new.ts';
import { page } from './verbs/page.ts';
import { publish } from './verbs/publish.ts';
import { queue } from './verbs/queue.ts';
import { read } from './verbs/read.ts';
import { reconcile } from './verbs/reconcile.ts';
import { restore } from './verbs/restore.ts';
import { schema } from './verbs/schema.ts';
import { search } from './verbs/search.ts';
import { serve } from './verbs/serve.ts';
import { sheetExport } from './verbs/sheet-export.ts';
import { sheetImport } from './verbs/sheet-import.ts';
import { sheetMap } from './verbs/sheet-map.ts';
import { sheetTemplate } from './verbs/sheet-template.ts';
import { sourceAdd } from './verbs/source-add.ts';
import { userAdd } from './verbs/user-add.ts';
import { userList } from './verbs/user-list.ts';
import { userPassword } from './verbs/user-password.ts';
import { userRemove } from './verbs/user-remove.ts';
import { verify } from './verbs/verify.ts';
import { withdraw } from './verbs/withdraw.ts';

/** Every verb, in the order in which help lists them. */
export const VERBS: readonly Verb[] = [
  serve,
  newVerb,
  check,
  importVerb,
  exportVerb,
  iatiCheck,
  iatiImport,
  iatiTrust,
  iatiDistrust,
  iatiTrusted,
  iatiExport,
  iatiDiff,
  sourceAdd,
  read,
  queue,
  decide,
  sheetMap,
  sheetImport,
  sheetTemplate,
  sheetExport,
  diff,
  findings,
  amend,
  withdraw,
  page,
  publish,
  history,
  search,
  coverage,
  fund,
  reconcile,
  verify,
  userAdd,
  userList,
  userPassword,
  userRemove,
  backup,
  restore,
  schema,
  bench,
  help,
];
