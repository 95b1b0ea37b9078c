import { folded } from './folded.ts';

/** What headers call each thing, in English, French, German and Japanese. A longer phrase is surer than a shorter one. */
const WORDS: Readonly<Record<string, string>> = {
  donor:
    'donor, donor country, donor name, contributor, contributing nation, contributing country, contributing party, partner, country, nation, from, payer, source of funds, donateur, bailleur, bailleur de fonds, contributeur, pays, pays donateur, pays contributeur, geber, geberland, geldgeber, spender, beitragszahler, land, staat, ドナー, 拠出国, 支援国, 援助国, 国名, 拠出者',
  stage:
    'stage, status, type of contribution, contribution type, transaction type, type, step, state, etat, statut, type de contribution, stade, etape, stufe, stand, art, art des beitrags, 段階, 状況, 区分, 種別',
  money:
    'amount, sum, value, total amount, contribution, contribution amount, amount of contribution, figure, montant, somme, montant de la contribution, valeur, betrag, summe, hohe, wert, beitrag, 金額, 額, 拠出額, 支援額',
  'money.currency':
    'currency, currency code, ccy, cur, iso currency, original currency, devise, monnaie, code devise, wahrung, waehrung, 通貨',
  when: 'date, when, day, year, date of contribution, contribution date, date of pledge, pledge date, date pledged, date received, date of receipt, received on, deposit date, date of deposit, value date, transaction date, payment date, date paid, signed on, date of signature, date signed, month, calendar year, le, annee, jour, date de versement, date de l annonce, date de signature, date de contribution, date de paiement, datum, tag, jahr, wann, eingangsdatum, zahlungsdatum, valuta, datum der zusage, zusagedatum, buchungsdatum, 日付, 年, 年月日, 年月, 日, 実施日, 年度, 拠出日, 時期',
  'when.end': 'to, until, end, end date, date to, fin, jusqu au, date de fin, bis, ende, enddatum, 終了日',
  'when.month': 'month, mois, monat, 月',
  'when.day': 'day of month, jour du mois, tag des monats, 日',
  fund: 'fund, trust fund, fund name, facility, account, window, programme, receiving fund, fonds, fonds fiduciaire, nom du fonds, treuhandfonds, fondsname, 基金, 信託基金',
  recipient:
    'recipient, recipient country, beneficiary, beneficiaries, beneficiary country, for the benefit of, in favour of, beneficiaire, pays beneficiaire, destinataire, empfanger, empfaenger, empfangerland, begunstigter, beguenstigter, 受益国, 対象国, 被援助国, 支援先',
  purpose:
    'purpose, project, description, activity, project title, title, use, objective, intended use, objet, but, projet, description du projet, intitule, activite, zweck, verwendungszweck, projekt, beschreibung, massnahme, bezeichnung, 目的, 用途, 案件名, 事業名, 内容, 概要',
  reference:
    'reference, ref, ref no, reference number, no, number, id, transaction id, receipt no, document no, reference no, numero, numero de reference, n, aktenzeichen, referenz, referenznummer, nummer, nr, belegnummer, beleg, 番号, 参照番号, 整理番号',
  due: 'due, due date, payable by, date due, payment due, expected by, echeance, date d echeance, du le, fallig, faellig, falligkeit, faelligkeit, fallig am, faellig am, zahlungsziel, 期限, 支払期限, 納期',
  period:
    'period, period covered, years covered, fiscal year, financial year, duration, covering, periode, duree, exercice, zeitraum, laufzeit, haushaltsjahr, 期間, 会計年度',
  'period.end': 'period end, end of period, fin de la periode, ende des zeitraums',
  fulfils:
    'fulfils, fulfills, fulfilment of, against pledge, pledge reference, pledge ref, pledge id, in fulfilment of, commitment reference, promesse de reference, en execution de, zu zusage, erfullt, erfuellt, 対応する誓約',
  earmark:
    'earmark, earmarked for, earmarked, earmarking, restriction, restricted to, affectation, affecte a, reserve a, zweckbindung, zweckgebunden fur, zweckgebunden fuer, zweckgebunden, 使途指定, イヤマーク',
  phase: 'phase, tranche, phase du fonds, stufe des fonds, フェーズ, 期',
  payee:
    'payee, paid to, vendor, supplier, contractor, paye a, fournisseur, zahlungsempfanger, zahlungsempfaenger, auftragnehmer, 支払先',
  through:
    'through, via, channel, implementing agency, executing agency, implementing partner, agency, canal, par l intermediaire de, agence d execution, kanal, uber, ueber, durchfuhrungsorganisation, durchfuehrungsorganisation, 経由, 実施機関',
  inKind:
    'in kind, in kind contribution, contribution in kind, goods, item, items, equipment, en nature, contribution en nature, biens, sachleistung, sachleistungen, sachspende, sachmittel, 現物, 物資, 供与品目',
  form: 'form, modality, instrument, aid modality, modalite, forme, form der hilfe, 形態',
  valuation:
    'valuation, valued at, estimated value, value in kind, estimated worth, valeur estimee, evaluation, schatzwert, schaetzwert, geschatzter wert, 評価額',
  'valuation.currency': 'valuation currency, currency of valuation',
  partOf: 'part of, included in, component of, fait partie de, inclus dans, teil von, enthalten in, 一部',
  toFund: 'to fund, destination fund, transferred to, fonds destinataire, zielfonds, 移転先基金',
  returns: 'refund of, returns, gives back, remboursement de, erstattung von',
};

/** What cells, and headers of columns that hold one stage each, call the stages. */
const STAGE_WORDS: Readonly<Record<string, string>> = {
  requirement:
    'requirement, required, target, needs, need, besoin, besoins, bedarf, erforderlich, 必要額, 目標額',
  pledge:
    'pledge, pledges, pledged, promise, promised, announced, amount pledged, promesse, promesses, promis, annonce, annonces, zusage, zusagen, zugesagt, versprochen, angekundigt, 誓約, 表明, 約束, プレッジ',
  commitment:
    'commitment, commitments, committed, signed, agreed, amount committed, engagement, engagements, engage, engages, signe, verpflichtung, verpflichtungen, verpflichtet, gebunden, unterzeichnet, コミットメント, 確約, 署名済',
  deposit:
    'deposit, deposits, deposited, received, receipt, receipts, paid in, paid, amount received, amount deposited, amount paid, depot, depots, depose, recu, recus, verse, verses, versement, versements, paye, einzahlung, einzahlungen, eingezahlt, eingegangen, eingang, erhalten, bezahlt, gezahlt, 入金, 入金済, 払込, 払込済, 受領',
  disbursement:
    'disbursement, disbursements, disbursed, decaissement, decaissements, decaisse, auszahlung, auszahlungen, ausgezahlt, ausbezahlt, 支払, 支払済, 送金',
  expenditure:
    'expenditure, expenditures, spent, spending, expense, expenses, depense, depenses, depense effectuee, ausgabe, ausgaben, ausgegeben, 支出, 執行額',
  refund:
    'refund, refunds, refunded, returned, remboursement, rembourse, erstattung, ruckzahlung, rueckzahlung, erstattet, 返金, 返還',
  transfer:
    'transfer, transferred, transfer to another fund, transfert, transfere, umbuchung, ubertragung, 移転',
  support:
    'support, given, gave, donation, donated, contributed, grant given, soutien, don, donne, unterstutzung, unterstuetzung, spende, gegeben, 支援, 供与, 拠出',
};

const split = (table: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> =>
  new Map(Object.entries(table).map(([name, words]) => [name, words.split(',').map(folded)]));
const HEADERS = split(WORDS);
const STAGES = split(STAGE_WORDS);

/** How well a header calls a thing: the phrase by which it does. */
export interface Called {
  readonly target: string;
  readonly phrase: string;
  /** 1 where the phrase is all of the header, less where other words stand around it. */
  readonly sure: number;
}

/** What a header may call, the surest first. `header` without its unit. */
export function callsOf(header: string): Called[] {
  return called(folded(header), HEADERS).sort((a, b) => b.sure - a.sure);
}

/** The stage that a header names, as that of a column of sums. */
export function stageCalled(header: string): Called | undefined {
  return called(folded(header), STAGES).sort((a, b) => b.sure - a.sure)[0];
}

/** The stage that a cell names: the whole of it. */
export function stageOfWord(text: string): string | undefined {
  const word = folded(text);
  for (const [stage, words] of STAGES) if (stage === word || words.includes(word)) return stage;
  return undefined;
}

function called(header: string, table: ReadonlyMap<string, readonly string[]>): Called[] {
  const found: Called[] = [];
  for (const [target, phrases] of table) {
    let best: Called | undefined;
    for (const phrase of phrases) {
      if (!phrase) continue;
      const whole = header === phrase;
      const unspaced = /[^\p{Script=Latin}\p{N} ]/u.test(phrase);
      const inside = unspaced ? header.includes(phrase) : ` ${header} `.includes(` ${phrase} `);
      if (!whole && !inside) continue;
      const sure = whole ? 1 : (0.9 * phrase.length) / Math.max(header.length, phrase.length);
      if (!best || sure > best.sure) best = { target, phrase, sure };
    }
    // A short word within a long header says little: “no” in “no longer used”.
    if (best && best.sure >= 0.25) found.push(best);
  }
  return found;
}
