/**
 * Countries as prose names them: code | names and aliases | adjectives and inhabitants | capital, then other cities.
 * A capital may stand for its government ("Seoul pledged"). Names that are written only one way come first.
 */
export const COUNTRY_TABLE = `
AFG|Afghanistan,Islamic Republic of Afghanistan|Afghan,Afghans|Kabul,Kandahar,Herat,Mazar-e-Sharif,Mazar-i-Sharif,Kunduz,Bagram
AGO|Angola|Angolan,Angolans|Luanda
ALB|Albania|Albanian,Albanians|Tirana
AND|Andorra|Andorran|Andorra la Vella
ARE|United Arab Emirates,UAE,U.A.E.,the Emirates|Emirati,Emiratis|Abu Dhabi,Dubai,Sharjah
ARG|Argentina,Argentine Republic|Argentine,Argentinian,Argentines|Buenos Aires
ARM|Armenia,Republic of Armenia|Armenian,Armenians|Yerevan
ATG|Antigua and Barbuda|Antiguan|
AUS|Australia,Commonwealth of Australia|Australian,Australians,HMAS|Canberra,Sydney,Melbourne,Brisbane,Perth,Darwin,Adelaide
AUT|Austria,Republic of Austria|Austrian,Austrians|Vienna,Salzburg,Graz,Innsbruck
AZE|Azerbaijan,Republic of Azerbaijan|Azerbaijani,Azeri,Azerbaijanis|Baku
BDI|Burundi|Burundian|Bujumbura,Gitega
BEL|Belgium|Belgian,Belgians|Brussels,Antwerp,Bruges,Ghent,Mons
BEN|Benin|Beninese|Cotonou,Porto-Novo
BFA|Burkina Faso|Burkinabe|Ouagadougou
BGD|Bangladesh|Bangladeshi,Bangladeshis,BNS|Dhaka
BGR|Bulgaria|Bulgarian,Bulgarians|Sofia,Varna,Plovdiv
BHR|Bahrain,Kingdom of Bahrain|Bahraini|Manama
BHS|Bahamas|Bahamian|Nassau
BIH|Bosnia and Herzegovina,Bosnia-Herzegovina,Bosnia & Herzegovina,Bosnia,BiH|Bosnian,Bosnians|Sarajevo,Banja Luka,Mostar
BLR|Belarus|Belarusian,Belarusians|Minsk
BLZ|Belize|Belizean|Belmopan
BOL|Bolivia|Bolivian|La Paz,Sucre
BRA|Brazil|Brazilian,Brazilians|Brasilia,Brasília,Rio de Janeiro,São Paulo,Sao Paulo
BRB|Barbados|Barbadian|Bridgetown
BRN|Brunei,Brunei Darussalam|Bruneian|Bandar Seri Begawan
BTN|Bhutan|Bhutanese|Thimphu
BWA|Botswana|Botswanan|Gaborone
CAF|Central African Republic|Central African|Bangui
CAN|Canada|Canadian,Canadians,HMCS,RCMP|Ottawa,Toronto,Montreal,Halifax,Vancouver
CHE|Switzerland,Swiss Confederation|Swiss|Bern,Berne,Geneva,Zurich,Basel,Lugano,Lausanne
CHL|Chile|Chilean,Chileans|Santiago,Santiago de Chile
CHN|China,People's Republic of China,PRC|Chinese|Beijing,Shanghai,Guangzhou,Shenzhen,Nanning,Kunming
CIV|Côte d'Ivoire,Cote d'Ivoire,Ivory Coast|Ivorian|Abidjan,Yamoussoukro
CMR|Cameroon|Cameroonian|Yaoundé,Yaounde
COD|Democratic Republic of the Congo,Democratic Republic of Congo,DRC,DR Congo|Congolese|Kinshasa
COG|Republic of the Congo,Congo-Brazzaville||Brazzaville
COK|Cook Islands|Cook Islander,Cook Islanders|Avarua,Rarotonga
COL|Colombia,Republic of Colombia|Colombian,Colombians|Bogotá,Bogota,Cartagena,Medellín
COM|Comoros|Comorian|Moroni
CPV|Cape Verde,Cabo Verde|Cape Verdean|Praia
CRI|Costa Rica|Costa Rican|San José
CUB|Cuba|Cuban|Havana
CYP|Cyprus,Republic of Cyprus|Cypriot,Cypriots|Nicosia
CZE|Czech Republic,Czechia|Czech,Czechs|Prague,Brno
DEU|Germany,Federal Republic of Germany|German,Germans,FGS,Bundeswehr|Berlin,Bonn,Munich,Hamburg,Oberammergau,Ramstein
DJI|Djibouti|Djiboutian|
DMA|Dominica||Roseau
DNK|Denmark|Danish,Danes,HDMS|Copenhagen
DOM|Dominican Republic|Dominican|Santo Domingo
DZA|Algeria|Algerian,Algerians|Algiers
ECU|Ecuador|Ecuadorian|Quito
EGY|Egypt,Arab Republic of Egypt|Egyptian,Egyptians|Cairo,Sharm el-Sheikh,Alexandria
ERI|Eritrea|Eritrean|Asmara
ESP|Spain|Spanish,Spaniards,ESPS|Madrid,Barcelona,Seville,Rota,Torrejón
EST|Estonia|Estonian,Estonians|Tallinn,Tartu
ETH|Ethiopia|Ethiopian|Addis Ababa
FIN|Finland,Republic of Finland|Finnish,Finns|Helsinki,Tampere,Turku
FJI|Fiji|Fijian|Suva
FRA|France|French|Paris,Strasbourg,Nice,Lyon,Marseille
FSM|Micronesia,Federated States of Micronesia|Micronesian|Palikir
GAB|Gabon|Gabonese|Libreville
GBR|United Kingdom,UK,U.K.,Great Britain,Britain,United Kingdom of Great Britain and Northern Ireland|British,Britons|London,Edinburgh,Northwood,Cardiff,Newport,Wales
GEO|Georgia|Georgian,Georgians|Tbilisi,Batumi,Krtsanisi,Sachkhere,Gori
GHA|Ghana|Ghanaian|Accra
GIN|Guinea|Guinean|Conakry
GMB|Gambia|Gambian|Banjul
GNB|Guinea-Bissau||Bissau
GNQ|Equatorial Guinea||Malabo
GRC|Greece,Hellenic Republic|Greek,Greeks|Athens,Thessaloniki,Souda Bay
GRD|Grenada|Grenadian|
GTM|Guatemala|Guatemalan|
GUY|Guyana|Guyanese|Georgetown
HND|Honduras|Honduran|Tegucigalpa
HRV|Croatia|Croatian,Croats|Zagreb,Dubrovnik,Split
HTI|Haiti|Haitian|Port-au-Prince
HUN|Hungary|Hungarian,Hungarians|Budapest
IDN|Indonesia,Republic of Indonesia|Indonesian,Indonesians,KRI|Jakarta,Bali,Bandung,Labuan Bajo,Surabaya,Lombok,Yogyakarta,Nusa Dua
IND|India,Republic of India|Indian,Indians,INS|New Delhi,Delhi,Mumbai,Kolkata,Chennai,Bengaluru,Bangalore,Hyderabad,Ahmedabad,Goa,Jaipur,Varanasi,Gandhinagar,Udaipur
IRL|Ireland|Irish|Dublin,Cork
IRN|Iran,Islamic Republic of Iran|Iranian,Iranians|Tehran,Teheran
IRQ|Iraq,Republic of Iraq|Iraqi,Iraqis|Baghdad,Erbil,Basra,Mosul,Taji,Besmaya
ISL|Iceland|Icelandic,Icelanders|Reykjavik,Reykjavík
ISR|Israel,State of Israel|Israeli,Israelis|Tel Aviv,Jerusalem,Haifa
ITA|Italy|Italian,Italians,ITS|Rome,Naples,Milan,Vicenza,Turin,Venice,Taormina,La Spezia,Poggio Renatico
JAM|Jamaica|Jamaican|Kingston
JOR|Jordan,Hashemite Kingdom of Jordan|Jordanian,Jordanians|Amman,Aqaba
JPN|Japan|Japanese,JS,JDS,GSDF,MSDF,ASDF,JGSDF,JMSDF,JASDF,Self-Defense Force,Self-Defence Force,Self-Defense Forces,Self-Defence Forces|Tokyo,Osaka,Kyoto,Hiroshima,Nagasaki,Yokohama,Nagoya,Yokosuka,Sapporo,Okinawa,Fukuoka,Kobe,Nara,Ise-Shima,Karuizawa,Sendai
KAZ|Kazakhstan,Republic of Kazakhstan|Kazakh,Kazakhstani,Kazakhs|Astana,Nur-Sultan,Almaty,Aktau
KEN|Kenya|Kenyan,Kenyans|Nairobi,Mombasa
KGZ|Kyrgyzstan,Kyrgyz Republic|Kyrgyz|Bishkek,Osh
KHM|Cambodia|Cambodian,Cambodians|Phnom Penh,Siem Reap
KIR|Kiribati|I-Kiribati|Tarawa
KNA|Saint Kitts and Nevis||
KOR|Republic of Korea,South Korea,ROK,RoK,R.O.K.,Korea|Korean,South Korean,Koreans,ROKS|Seoul,Busan,Incheon,Jeju,Pyeongchang
KWT|Kuwait,State of Kuwait|Kuwaiti,Kuwaitis|Kuwait City
LAO|Laos,Lao PDR,Lao People's Democratic Republic|Laotian,Lao|Vientiane,Luang Prabang
LBN|Lebanon|Lebanese|Beirut
LBR|Liberia|Liberian|Monrovia
LBY|Libya|Libyan,Libyans|Tripoli,Benghazi
LCA|Saint Lucia||Castries
LIE|Liechtenstein||Vaduz
LKA|Sri Lanka|Sri Lankan,SLNS|Colombo
LSO|Lesotho||Maseru
LTU|Lithuania|Lithuanian,Lithuanians|Vilnius,Kaunas
LUX|Luxembourg|Luxembourgish|Luxembourg City
LVA|Latvia|Latvian,Latvians|Riga
MAR|Morocco,Kingdom of Morocco|Moroccan,Moroccans|Rabat,Casablanca,Marrakesh,Marrakech
MCO|Monaco|Monegasque|
MDA|Moldova,Republic of Moldova|Moldovan,Moldovans|Chisinau,Chişinău,Chișinău
MDG|Madagascar|Malagasy|Antananarivo
MDV|Maldives|Maldivian|Malé
MEX|Mexico|Mexican,Mexicans|Mexico City,Cancun
MHL|Marshall Islands|Marshallese|Majuro
MKD|North Macedonia,Republic of North Macedonia,the former Yugoslav Republic of Macedonia,Macedonia|Macedonian,Macedonians|Skopje,Ohrid
MLI|Mali|Malian,Malians|Bamako
MLT|Malta|Maltese|Valletta
MMR|Myanmar,Burma|Burmese|Naypyidaw,Nay Pyi Taw,Yangon
MNE|Montenegro|Montenegrin,Montenegrins|Podgorica
MNG|Mongolia|Mongolian,Mongolians|Ulaanbaatar,Ulan Bator
MOZ|Mozambique|Mozambican|Maputo
MRT|Mauritania,Islamic Republic of Mauritania|Mauritanian,Mauritanians|Nouakchott
MUS|Mauritius|Mauritian|Port Louis
MWI|Malawi|Malawian|Lilongwe
MYS|Malaysia|Malaysian,Malaysians|Kuala Lumpur,Putrajaya,Langkawi,Kota Kinabalu
NAM|Namibia|Namibian|Windhoek
NER|Niger|Nigerien|Niamey
NGA|Nigeria|Nigerian,Nigerians|Abuja,Lagos
NIC|Nicaragua|Nicaraguan|Managua
NLD|Netherlands,the Netherlands,Holland|Dutch,HNLMS|The Hague,Amsterdam,Rotterdam
NOR|Norway|Norwegian,Norwegians,HNoMS|Oslo,Stavanger,Bergen
NPL|Nepal|Nepalese,Nepali|Kathmandu
NRU|Nauru||
NIU|Niue|Niuean|Alofi
NZL|New Zealand,Aotearoa New Zealand|New Zealander,New Zealanders,HMNZS,NZDF|Wellington,Auckland,Christchurch
OMN|Oman,Sultanate of Oman|Omani,Omanis|Muscat
PAK|Pakistan,Islamic Republic of Pakistan|Pakistani,Pakistanis,PNS|Islamabad,Karachi,Lahore
PAN|Panama|Panamanian|Panama City
PER|Peru|Peruvian,Peruvians|Lima
PHL|Philippines,the Philippines|Philippine,Filipino,Filipinos,BRP|Manila,Cebu,Clark
PLW|Palau|Palauan|
PNG|Papua New Guinea|Papua New Guinean|Port Moresby
POL|Poland|Polish,Poles,ORP|Warsaw,Krakow,Gdansk,Szczecin,Bydgoszcz,Rzeszow
PRK|North Korea,DPRK,Democratic People's Republic of Korea|North Korean|Pyongyang
PRT|Portugal|Portuguese,NRP|Lisbon,Porto,Lisboa,Oeiras
PRY|Paraguay|Paraguayan|Asunción
PSE|Palestine,State of Palestine|Palestinian,Palestinians|Ramallah
QAT|Qatar,State of Qatar|Qatari,Qataris|Doha
ROU|Romania|Romanian,Romanians|Bucharest,Constanta,Deveselu
RUS|Russia,Russian Federation|Russian,Russians|Moscow,St Petersburg,Saint Petersburg,Vladivostok,Sochi
RWA|Rwanda|Rwandan|Kigali
SAU|Saudi Arabia,Kingdom of Saudi Arabia|Saudi,Saudis|Riyadh,Jeddah
SDN|Sudan|Sudanese|Khartoum
SEN|Senegal|Senegalese|Dakar
SGP|Singapore,Republic of Singapore|Singaporean,Singaporeans|
SLB|Solomon Islands|Solomon Islander|Honiara
SLE|Sierra Leone|Sierra Leonean|Freetown
SLV|El Salvador|Salvadoran|San Salvador
SMR|San Marino||
SOM|Somalia|Somali,Somalis|Mogadishu
SRB|Serbia,Republic of Serbia|Serbian,Serbs|Belgrade,Niš,Nis,Kragujevac
SSD|South Sudan|South Sudanese|Juba
STP|São Tomé and Príncipe,Sao Tome and Principe||
SUR|Suriname|Surinamese|Paramaribo
SVK|Slovakia,Slovak Republic|Slovak,Slovaks|Bratislava
SVN|Slovenia|Slovenian,Slovene,Slovenes|Ljubljana
SWE|Sweden,Kingdom of Sweden|Swedish,Swedes|Stockholm,Gothenburg,Uppsala,Malmö
SWZ|Eswatini,Swaziland||Mbabane
SYC|Seychelles|Seychellois|Victoria
SYR|Syria,Syrian Arab Republic|Syrian,Syrians|Damascus
TCD|Chad|Chadian|N'Djamena
TGO|Togo|Togolese|Lomé
THA|Thailand,Kingdom of Thailand|Thai,Thais|Bangkok,Phuket,Pattaya,Chiang Mai,Hua Hin
TJK|Tajikistan,Republic of Tajikistan|Tajik,Tajiks|Dushanbe
TKM|Turkmenistan|Turkmen|Ashgabat,Ashkhabad
TLS|Timor-Leste,East Timor|Timorese|Dili
TON|Tonga|Tongan|
TTO|Trinidad and Tobago||Port of Spain
TUN|Tunisia|Tunisian,Tunisians|Tunis
TUR|Türkiye,Turkey,Turkiye,Republic of Türkiye|Turkish,Turks,TCG|Ankara,Istanbul,Izmir,Antalya,Incirlik
TUV|Tuvalu||
TWN|Taiwan,Chinese Taipei|Taiwanese|Taipei
TZA|Tanzania|Tanzanian|Dar es Salaam,Dodoma
UGA|Uganda|Ugandan,Ugandans|Kampala
UKR|Ukraine|Ukrainian,Ukrainians|Kyiv,Kiev,Lviv,Kharkiv,Odesa,Odessa,Yavoriv,Yalta
URY|Uruguay|Uruguayan|Montevideo
USA|United States,United States of America,US,U.S.,USA,U.S.A.,America|American,Americans,USS,USNS|Washington,Washington DC,Washington D.C.,New York,Norfolk,Chicago,Camp David,San Francisco,Honolulu,Houston,Boston,Los Angeles,Tampa
UZB|Uzbekistan,Republic of Uzbekistan|Uzbek,Uzbeks|Tashkent,Samarkand,Termez
VAT|Holy See,Vatican||Vatican City
VEN|Venezuela|Venezuelan|Caracas
VNM|Vietnam,Viet Nam,Socialist Republic of Viet Nam|Vietnamese|Hanoi,Ha Noi,Ho Chi Minh City,Da Nang
VUT|Vanuatu||Port Vila
WSM|Samoa|Samoan|Apia
XKX|Kosovo|Kosovar,Kosovan,Kosovars|Pristina,Prishtina
YEM|Yemen|Yemeni,Yemenis|Sana'a,Sanaa,Aden
ZAF|South Africa|South African,South Africans|Pretoria,Cape Town,Johannesburg,Durban
ZMB|Zambia|Zambian|Lusaka
ZWE|Zimbabwe|Zimbabwean|Harare
`;

/** Regions that a contribution may benefit and a conversation may be about; they have no ISO code. */
export const REGIONS = `
Balkans|Western Balkans|Central Asia|South Caucasus|Southern Caucasus|Gulf of Aden|Horn of Africa|Middle East|North Africa
Africa|Sahel|Sub-Saharan Africa|East Asia|Southeast Asia|South-East Asia|South East Asia|South Asia|Indo-Pacific|Asia-Pacific
Pacific|Mediterranean|Black Sea|Baltic Sea|Indian Ocean|South China Sea|East China Sea|Red Sea|Caribbean|Latin America
Eastern Europe|Central Europe|Euro-Atlantic area|Europe|Asia|Korean Peninsula|Persian Gulf|Arctic|High North|Gulf region
Gaza|West Bank|Lake Chad Basin|Lake Chad|Great Lakes region|Mekong|Transnistria|Crimea|Donbas|Abkhazia|South Ossetia|Nagorno-Karabakh|former Yugoslavia
`;
