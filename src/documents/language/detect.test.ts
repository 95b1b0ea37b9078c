import { describe, expect, it } from 'vitest';
import { languageOf } from './detect.ts';

const TEXTS: Readonly<Record<string, string>> = {
  en: 'The two sides have worked together since the early 1990s, and they will meet again in the autumn to speak about the security of the seas.',
  fr: 'Les deux parties travaillent ensemble depuis le début des années 1990 et se réuniront de nouveau à l’automne pour parler de la sécurité des mers.',
  de: 'Die beiden Seiten arbeiten seit den frühen neunziger Jahren zusammen und werden sich im Herbst erneut treffen, um über die Sicherheit der Meere zu sprechen.',
  es: 'Las dos partes trabajan juntas desde principios de los años noventa y se reunirán de nuevo en el otoño para hablar de la seguridad de los mares.',
  it: 'Le due parti lavorano insieme dai primi anni novanta e si incontreranno di nuovo in autunno per parlare della sicurezza dei mari e del commercio.',
  pt: 'As duas partes trabalham em conjunto desde o início dos anos noventa e vão reunir-se de novo no outono para falar da segurança dos mares.',
  nl: 'De twee partijen werken sinds het begin van de jaren negentig samen en zullen elkaar in het najaar weer ontmoeten om over de veiligheid van de zee te spreken.',
  da: 'De to parter har arbejdet sammen siden begyndelsen af 1990’erne, og de mødes igen til efteråret for at tale om sikkerheden på havet og om handel mellem dem.',
  sv: 'De två parterna har arbetat tillsammans sedan början av 1990-talet och kommer att mötas igen i höst för att tala om säkerheten till havs, och det är inte allt.',
  nb: 'De to partene har arbeidet sammen siden begynnelsen av 1990-tallet, og de møtes igjen til høsten for å snakke om sikkerheten på havet og handelen mellom dem etter avtalen.',
  fi: 'Osapuolet ovat tehneet yhteistyötä 1990-luvun alusta, ja ne tapaavat syksyllä, sillä se on tärkeää ja koska ne ovat myös sitä mieltä, että merien turvallisuus on yhteinen asia, joka ei ole itsestään selvä.',
  pl: 'Obie strony współpracują od początku lat dziewięćdziesiątych i spotkają się ponownie jesienią, aby rozmawiać o bezpieczeństwie na morzu oraz o handlu, który jest dla nich ważny.',
  cs: 'Obě strany spolupracují od počátku devadesátých let a na podzim se opět setkají, aby hovořily o bezpečnosti na moři a o obchodu, který je pro ně důležitý, a také o tom, že se sejdou.',
  hu: 'A két fél az 1990-es évek eleje óta dolgozik együtt, és ősszel ismét találkoznak, hogy a tengerek biztonságáról és az egyezményről is beszéljenek, mert ez nem csak egy ügy.',
  ro: 'Cele două părți lucrează împreună de la începutul anilor nouăzeci și se vor întâlni din nou în toamnă pentru a vorbi despre securitatea pe mare și despre acordul din anul trecut.',
  tr: 'İki taraf 1990’ların başından beri birlikte çalışıyor ve denizlerin güvenliği için bu sonbaharda bir kez daha bir araya gelecek; bu ilişki iki ülke arasında çok önemli olarak görülüyor.',
  id: 'Kedua pihak telah bekerja sama sejak awal tahun 1990-an dan akan bertemu lagi pada musim gugur untuk berbicara tentang keamanan laut dan perdagangan yang penting bagi mereka.',
  ja: '日本と同盟は一九九〇年代初めから協力を続けており、秋にも再び会談して海洋の安全保障について話し合う予定である。両者はこれまでに多くの文書に署名してきた。',
  zh: '双方自二十世纪九十年代初以来一直合作，并将于秋季再次会晤，讨论海上安全问题。双方已签署多项文件，并同意进一步加强各领域的合作关系。',
  ko: '양측은 1990년대 초부터 협력해 왔으며 가을에 다시 만나 해양 안보에 대해 논의할 예정이다. 양측은 지금까지 많은 문서에 서명하였고 앞으로도 협력을 이어 갈 것이다.',
  ru: 'Стороны сотрудничают с начала девяностых годов и встретятся вновь осенью, чтобы поговорить о безопасности на море и о торговле, которая для них важна, как и то, что было подписано.',
  uk: 'Сторони співпрацюють з початку дев’яностих років і зустрінуться знову восени, щоб поговорити про безпеку на морі та про торгівлю, що є для них важливою, як і те, що було підписано.',
  el: 'Οι δύο πλευρές συνεργάζονται από τις αρχές της δεκαετίας του 1990 και θα συναντηθούν ξανά το φθινόπωρο για να μιλήσουν για την ασφάλεια των θαλασσών.',
  ar: 'يتعاون الجانبان منذ أوائل التسعينيات وسيلتقيان مرة أخرى في الخريف للحديث عن أمن البحار وعن التجارة بينهما وعن الاتفاق الذي وقعاه في العام الماضي.',
};

describe('the language of a text', () => {
  it.each(Object.entries(TEXTS))('is told by its words: %s', (language, text) => {
    expect(languageOf(text)).toBe(language);
  });

  it.each([
    '',
    'Relations with Japan',
    '1990 2014 2017 | 5 | 10',
    'Tokyo, Kyoto, Osaka, Nagoya, Sapporo, Kobe, Fukuoka, Sendai, Chiba, Sakai, Niigata, Hamamatsu, Kumamoto, Okayama',
  ])('is left open where too few tell it: “%s”', (text) => {
    expect(languageOf(text)).toBeUndefined();
  });
});
