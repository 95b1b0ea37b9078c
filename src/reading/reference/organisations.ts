/** Organisations: the name that stands in a record | other names. Those in capitals are matched as written. */
export const ORGANISATION_TABLE = `
NATO|North Atlantic Treaty Organization,North Atlantic Treaty Organisation,North Atlantic Alliance,Atlantic Alliance
EU|European Union,European Communities,European Community,European Economic Community,EEC
OSCE|Organization for Security and Co-operation in Europe,Organisation for Security and Co-operation in Europe,Organization for Security and Cooperation in Europe,Conference on Security and Co-operation in Europe,CSCE
ASEAN|Association of Southeast Asian Nations,Association of South East Asian Nations
UN|United Nations,United Nations Organization,U.N.
GCC|Gulf Cooperation Council,Cooperation Council for the Arab States of the Gulf
AU|African Union
ICRC|International Committee of the Red Cross
SCO|Shanghai Cooperation Organisation,Shanghai Cooperation Organization
CIS|Commonwealth of Independent States
CSTO|Collective Security Treaty Organization
IMF|International Monetary Fund
World Bank|World Bank Group,International Bank for Reconstruction and Development,IBRD
ADB|Asian Development Bank
EIB|European Investment Bank
EBRD|European Bank for Reconstruction and Development
OECD|Organisation for Economic Co-operation and Development
WTO|World Trade Organization
WHO|World Health Organization
IAEA|International Atomic Energy Agency
UNDP|United Nations Development Programme
UNHCR|United Nations High Commissioner for Refugees,UN Refugee Agency
UNICEF|United Nations Children's Fund
UNODC|United Nations Office on Drugs and Crime
UNESCO
UNOPS|United Nations Office for Project Services
WFP|World Food Programme
IOM|International Organization for Migration
OPCW|Organisation for the Prohibition of Chemical Weapons
ICC|International Criminal Court
Council of Europe
Euratom|EURATOM
Arab League|League of Arab States
OIC|Organisation of Islamic Cooperation
SAARC|South Asian Association for Regional Cooperation
APEC|Asia-Pacific Economic Cooperation
MERCOSUR|Mercosur
Pacific Islands Forum|PIF
CARICOM
ECOWAS
G7
G20
G8
JICA|Japan International Cooperation Agency
KOICA|Korea International Cooperation Agency
USAID
AusAID
`;

/** Bodies, posts of command, agencies and houses: name | other names | organisation. They receive addresses, liaison officers, visits. */
export const BODY_TABLE = `
North Atlantic Council|NAC|NATO
NATO Headquarters|NATO HQ,NATO headquarters|NATO
NATO-Ukraine Commission|NUC|NATO
NATO-Georgia Commission|NGC|NATO
NATO-Russia Council|NRC|NATO
NATO-Ukraine Council||NATO
Euro-Atlantic Partnership Council|EAPC|NATO
North Atlantic Cooperation Council|NACC|NATO
Military Committee|NATO Military Committee|NATO
Military Partnership Directorate||NATO
Partnership Coordination Cell|Partnership Co-ordination Cell|NATO
International Military Staff||NATO
International Staff||NATO
Maritime Command|Allied Maritime Command,MARCOM,NATO Maritime Command|NATO
Allied Command Transformation|ACT,HQ SACT|NATO
Allied Command Operations|ACO|NATO
SHAPE|Supreme Headquarters Allied Powers Europe|NATO
Joint Force Command|Allied Joint Force Command|NATO
NATO Parliamentary Assembly|NATO PA|NATO
NATO Defense College|NATO Defence College|NATO
NATO School|NATO School Oberammergau,NATO School in Oberammergau|NATO
NATO Communications and Information Agency|NCIA,NCI Agency|NATO
NATO Support and Procurement Agency|NSPA,NATO Support Agency,NAMSA,NATO Maintenance and Supply Agency|NATO
NATO Liaison Office|NLO|NATO
European Commission||EU
European Council||EU
European Parliament||EU
Council of the European Union||EU
Political and Security Committee|PSC|EU
EU Military Staff|EUMS|EU
European External Action Service|EEAS|EU
European Defence Agency|EDA|EU
Europol||EU
Eurojust||EU
Frontex||EU
EU Delegation|Delegation of the European Union,EU delegation|EU
ASEAN Secretariat||ASEAN
ASEAN Regional Forum|ARF|ASEAN
Committee of Permanent Representatives|CPR|ASEAN
OSCE Secretariat||OSCE
OSCE Permanent Council|Permanent Council|OSCE
OSCE Parliamentary Assembly||OSCE
ODIHR|Office for Democratic Institutions and Human Rights|OSCE
Forum for Security Co-operation|Forum for Security Cooperation|OSCE
High Commissioner on National Minorities||OSCE
Conflict Prevention Centre||OSCE
UN Security Council|United Nations Security Council,Security Council|UN
UN General Assembly|United Nations General Assembly,General Assembly|UN
Parliament||
National Assembly||
Riigikogu||
Diet||
`;

/** Groups and formats in which a party stands: category | names. "Became a member of", "joined", "participates in". */
export const STANDING_TABLE = `
Partnership for Peace|Partnership for Peace,PfP,Partnership for Peace programme
Euro-Atlantic Partnership Council|Euro-Atlantic Partnership Council,EAPC
North Atlantic Cooperation Council|North Atlantic Cooperation Council,NACC
Mediterranean Dialogue|Mediterranean Dialogue,NATO's Mediterranean Dialogue
Istanbul Cooperation Initiative|Istanbul Cooperation Initiative,ICI
partners across the globe|partners across the globe,partner across the globe,global partner,global partners
Enhanced Opportunities Partner|enhanced opportunities partner,enhanced opportunity partner,enhanced opportunities partners,Enhanced Opportunities Partnership,Enhanced Opportunities Partner,Enhanced Opportunities Partners,Enhanced Opportunity Partner,EOP
contact country|contact country,contact countries
Membership Action Plan|Membership Action Plan,MAP
Eastern Partnership|Eastern Partnership
Union for the Mediterranean|Union for the Mediterranean
Asian Partner for Co-operation|Asian Partner for Co-operation,Asian Partners for Co-operation,Asian Partner for Cooperation
Mediterranean Partner for Co-operation|Mediterranean Partner for Co-operation,Mediterranean Partners for Co-operation
Partner for Co-operation|Partner for Co-operation,Partners for Co-operation,Partner for Cooperation,partner for co-operation
Dialogue Partner|Dialogue Partner,dialogue partner,full Dialogue Partner,full dialogue partner
Sectoral Dialogue Partner|Sectoral Dialogue Partner,sectoral dialogue partner
Development Partner|Development Partner of ASEAN
strategic partner|strategic partner,strategic partners
candidate country|candidate country,candidate status,EU candidate,candidate for membership
Major Non-NATO Ally|Major Non-NATO Ally,major non-NATO ally
member state|member state,Member State,participating State,participating state
observer|observer status,observer
associated country|associated country
`;
