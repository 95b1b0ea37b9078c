const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Short words that prose of a language cannot do without, by BCP 47 tag. Words that two of them share count for both. */
export const FUNCTION_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: list(
    'the of and to in is was for that with as on are by at from this which be have has been were its their an it or not will also between',
  ),
  fr: list(
    'le la les des du de et est dans que qui une un pour par sur avec aux ce cette son sa ses ont été sont au plus il elle entre également',
  ),
  de: list(
    'der die das und den von mit des ist im für auf dem nicht ein eine einer eines zu wurde werden auch als sich bei zwischen durch nach wird sind zur zum',
  ),
  es: list(
    'el la los las de y que en un una del por para con se su sus al es fue ha como más entre lo este esta también han sobre',
  ),
  it: list(
    'il la le gli di e che in un una del della dei delle per con si è da al nel nella sono ha anche come tra più stato dell alla sul',
  ),
  pt: list(
    'o a os as de e que em um uma do da dos das por para com se ao à no na nos nas é foi são não como mais entre também pelo pela',
  ),
  nl: list(
    'de het een van en in is dat op te voor met zijn aan door ook naar bij werd wordt worden niet als deze tussen over uit om hebben',
  ),
  da: list(
    'og i at er det en den til på af de med som for har et ikke der blev fra om ved også mellem efter eller kan være hvor',
  ),
  nb: list(
    'og i å er det en den til på av de med som for har et ikke ble fra om ved også mellom etter eller kan være skal hvor',
  ),
  sv: list(
    'och i att är det en den till på av de med som för har ett inte var från om vid även mellan efter eller kan vara ska också',
  ),
  fi: list(
    'ja on ei että se oli joka sekä myös kuin ovat tai mutta hän sen hänen jossa välillä kanssa mukaan vuonna olla ole',
  ),
  pl: list(
    'i w na z do się że jest oraz nie dla od o przez po za są w ramach jak który która które był została między także',
  ),
  cs: list('a v na se je že z do s o pro ve by byl byla jsou od po jako které který mezi také nebo při k'),
  sk: list('a v na sa je že z do s o pre vo by bol bola sú od po ako ktoré ktorý medzi tiež alebo pri k'),
  hu: list('a az és hogy egy is nem van volt ez meg de csak mint már vagy között után által szerint illetve'),
  ro: list('și în de la a cu pe că o din pentru este un care nu sunt prin mai fost între dintre au al ale'),
  hr: list('i u na je se da za od s o su koji koja kao biti iz te do po između nije bio bila također'),
  sl: list('in v na je se da za od z o so ki kot biti iz ter do po med ni bil bila tudi pri'),
  et: list('ja on ei et see oli mis ka ning kui või aga tema selle vahel koos aastal poolt olid'),
  lv: list('un ir ar no uz par kas bija tika arī kā pēc starp vai lai tās gadā ko viņa'),
  lt: list('ir yra su iš į kad buvo bei taip pat kaip tarp per po apie už nuo ar jo metais'),
  tr: list(
    've bir bu ile için da de olarak olan arasında tarafından en daha çok ise gibi kadar sonra olduğu',
  ),
  sq: list('dhe e të në një për me nga është që i së si ka janë më kjo ky duke midis'),
  id: list(
    'dan yang di dengan untuk dari pada ini dalam adalah ke oleh itu telah akan tidak sebagai juga antara kedua',
  ),
  vi: list('và của là các trong với cho được những một có không này về đã giữa tại từ hai'),
};

/** The same for languages in Cyrillic letters. */
export const CYRILLIC_WORDS: Readonly<Record<string, readonly string[]>> = {
  ru: list('и в на с по что не из для от как это его был между также к о за были который года'),
  uk: list('і в на з та що не із для від як це його був між також до про за були який року у й'),
  bg: list('и в на с за се че от да не е по са като между което беше също към са през г'),
  sr: list('и у на је се да за од са о су који као између није био такође из те'),
  mk: list('и во на се за од да со не е по што како меѓу беше исто исто така'),
};
