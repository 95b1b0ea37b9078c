/** Agencies of the United Nations and of countries, and banks of development: name | other names | whose it is, if one party's. */
export const AGENCY_TABLE = `
UNDP|United Nations Development Programme,UN Development Programme,United Nations Development Program|UN
UNHCR|United Nations High Commissioner for Refugees,UN Refugee Agency,UN High Commissioner for Refugees,Office of the United Nations High Commissioner for Refugees|UN
UNICEF|United Nations Children's Fund,UN Children's Fund|UN
UNODC|United Nations Office on Drugs and Crime,UN Office on Drugs and Crime|UN
UNOPS|United Nations Office for Project Services,UN Office for Project Services|UN
WFP|World Food Programme,World Food Program,UN World Food Programme|UN
UNIDO|United Nations Industrial Development Organization,UN Industrial Development Organization|UN
UNFPA|United Nations Population Fund,UN Population Fund|UN
UN Women|United Nations Entity for Gender Equality|UN
UNEP|United Nations Environment Programme,UN Environment Programme,UN Environment|UN
UNCTAD|United Nations Conference on Trade and Development|UN
UNMAS|United Nations Mine Action Service,UN Mine Action Service|UN
UNIDIR|United Nations Institute for Disarmament Research|UN
UNITAR|United Nations Institute for Training and Research|UN
UN-Habitat|United Nations Human Settlements Programme|UN
UNAIDS||UN
UNV|United Nations Volunteers,UN Volunteers|UN
UNU|United Nations University,UN University|UN
OHCHR|Office of the United Nations High Commissioner for Human Rights,Office of the High Commissioner for Human Rights,UN Human Rights Office|UN
UNODA|United Nations Office for Disarmament Affairs,UN Office for Disarmament Affairs|UN
OCHA|UN OCHA,UNOCHA,United Nations Office for the Coordination of Humanitarian Affairs,UN Office for the Coordination of Humanitarian Affairs|UN
UNOCT|UN Office of Counter-Terrorism,United Nations Office of Counter-Terrorism|UN
UNCCT|UN Counter-Terrorism Centre,United Nations Counter-Terrorism Centre|UN
UNRWA|United Nations Relief and Works Agency|UN
UNDRR|UNISDR,United Nations Office for Disaster Risk Reduction,UN Office for Disaster Risk Reduction|UN
UNOAU|UN Office to the African Union,United Nations Office to the African Union|UN
UNSOS|UN Support Office in Somalia,United Nations Support Office in Somalia|UN
UNSOA|UN Support Office for AMISOM,United Nations Support Office for AMISOM|UN
UNOSSC|UN Office for South-South Cooperation,United Nations Office for South-South Cooperation|UN
ESCAP|UNESCAP,Economic and Social Commission for Asia and the Pacific|UN
UNECE|UN Economic Commission for Europe,United Nations Economic Commission for Europe|UN
UNECA|Economic Commission for Africa,UN Economic Commission for Africa,United Nations Economic Commission for Africa|UN
ECLAC|Economic Commission for Latin America and the Caribbean|UN
ESCWA|Economic and Social Commission for Western Asia|UN
PAHO|Pan American Health Organization|
UNESCO|United Nations Educational Scientific and Cultural Organization,UN Educational Scientific and Cultural Organization|UN
WHO|World Health Organization,World Health Organisation|UN
ILO|International Labour Organization,International Labour Organisation|UN
FAO|Food and Agriculture Organization,Food and Agriculture Organisation|UN
IFAD|International Fund for Agricultural Development|UN
WMO|World Meteorological Organization|UN
WIPO|World Intellectual Property Organization|UN
UNWTO|World Tourism Organization|UN
IOM|International Organization for Migration,International Organisation for Migration|UN
UPU|Universal Postal Union|
World Bank|World Bank Group,International Bank for Reconstruction and Development,IBRD|
IDA|International Development Association|
IFC|International Finance Corporation|
ADB|Asian Development Bank|
EBRD|European Bank for Reconstruction and Development|
AIIB|Asian Infrastructure Investment Bank|
AfDB|African Development Bank|
IDB|Inter-American Development Bank|
Islamic Development Bank|IsDB|
New Development Bank||
Eurasian Development Bank||
Council of Europe Development Bank||
Nordic Investment Bank||
Black Sea Trade and Development Bank|BSTDB|
Caribbean Development Bank||
CABEI|Central American Bank for Economic Integration|
OPEC Fund|OPEC Fund for International Development,OFID|
Arab Fund for Economic and Social Development||
BADEA|Arab Bank for Economic Development in Africa|
JICA|Japan International Cooperation Agency|JPN
JBIC|Japan Bank for International Cooperation|JPN
Japan Foundation||JPN
KOICA|Korea International Cooperation Agency|KOR
EDCF|Economic Development Cooperation Fund|KOR
Korea Foundation||KOR
USAID|U.S. Agency for International Development,US Agency for International Development,United States Agency for International Development|USA
Millennium Challenge Corporation|MCC|USA
USTDA|U.S. Trade and Development Agency,US Trade and Development Agency|USA
DFC|U.S. International Development Finance Corporation|USA
AusAID|Australian Agency for International Development|AUS
DFAT||AUS
ACIAR||AUS
New Zealand Aid Programme|NZAID,NZ Aid|NZL
CIDA|Canadian International Development Agency|CAN
Global Affairs Canada||CAN
IDRC|International Development Research Centre|CAN
DFID|Department for International Development|GBR
FCDO||GBR
British Council||GBR
GIZ|Deutsche Gesellschaft für Internationale Zusammenarbeit|DEU
KfW|KfW Development Bank|DEU
DAAD|German Academic Exchange Service|DEU
Sida|SIDA,Swedish International Development Cooperation Agency,Swedish International Development Agency|SWE
Folke Bernadotte Academy||SWE
NORAD|Norad,Norwegian Agency for Development Cooperation|NOR
DANIDA|Danida,Danish International Development Agency|DNK
Crisis Management Centre Finland||FIN
Irish Aid||IRL
SDC|Swiss Agency for Development and Cooperation|CHE
Austrian Development Agency||AUT
CzechAid|Czech Development Agency|CZE
SlovakAid|Slovak Agency for International Development Cooperation|SVK
Polish Aid||POL
AECID|Spanish Agency for International Development Cooperation,Spanish Agency for International Cooperation|ESP
AICS|Italian Agency for Development Cooperation|ITA
Camões Institute||PRT
Enabel|Belgian Development Agency|BEL
LuxDev|Lux-Development|LUX
Agence Française de Développement|AFD,French Development Agency|FRA
Expertise France||FRA
TIKA|TİKA,Turkish Cooperation and Coordination Agency|TUR
ICCR|Indian Council for Cultural Relations|IND
Exim Bank of India|EXIM Bank of India,Export-Import Bank of India|IND
China Exim Bank|Export-Import Bank of China,Exim Bank of China|CHN
CIDCA|China International Development Cooperation Agency|CHN
Kuwait Fund|Kuwait Fund for Arab Economic Development|KWT
King Salman Humanitarian Aid and Relief Centre|King Salman Humanitarian Aid and Relief Center,KSrelief|SAU
Saudi Fund for Development|Saudi Development Fund|SAU
Abu Dhabi Fund for Development|ADFD|ARE
Khalifa Foundation|Khalifa bin Zayed Al Nahyan Foundation|ARE
Emirates Red Crescent||ARE
Qatar Fund for Development||QAT
MASHAV|Mashav|ISR
AzerbaijanAid|Azerbaijan International Development Agency|AZE
KazAID||KAZ
Rossotrudnichestvo||RUS
`;
