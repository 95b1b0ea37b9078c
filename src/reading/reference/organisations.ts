/** Organisations: the name that stands in a record | other names. Those in capitals are matched as written. */
export const ORGANISATION_TABLE = `
NATO|North Atlantic Treaty Organization,North Atlantic Treaty Organisation,North Atlantic Alliance,Atlantic Alliance
EU|European Union,Team Europe,European Communities,European Community,European Economic Community,EEC
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
OECD|Organisation for Economic Co-operation and Development
WTO|World Trade Organization
IAEA|International Atomic Energy Agency
OPCW|Organisation for the Prohibition of Chemical Weapons
ICC|International Criminal Court
Council of Europe
Euratom|EURATOM
Arab League|League of Arab States
OIC|Organisation of Islamic Cooperation
SAARC|South Asian Association for Regional Cooperation
APEC|Asia-Pacific Economic Cooperation
MERCOSUR|Mercosur
PIF|Pacific Islands Forum
CARICOM
ECOWAS
G7
G20
G8
ECO|Economic Cooperation Organization
BIMSTEC|Bay of Bengal Initiative for Multi-Sectoral Technical and Economic Cooperation
IORA|Indian Ocean Rim Association
Quad
AUKUS
ANZUS
BRICS
OAS|Organization of American States
CELAC|Community of Latin American and Caribbean States
Andean Community
Pacific Alliance
UNASUR
SADC|Southern African Development Community
IGAD|Intergovernmental Authority on Development
EAC|East African Community
COMESA
ECCAS|Economic Community of Central African States
G5 Sahel|G5-Sahel
Arab Maghreb Union
EFTA|European Free Trade Association
EEA|European Economic Area
BSEC|Organization of the Black Sea Economic Cooperation,Black Sea Economic Cooperation
CBSS|Council of the Baltic Sea States
Nordic Council
NORDEFCO|Nordic Defence Cooperation
Visegrad Group|V4
Bucharest Nine|B9
Weimar Triangle
Three Seas Initiative
RCC|Regional Cooperation Council
SEECP|South-East European Cooperation Process
Adriatic Charter|US-Adriatic Charter
GUAM
EAEU|Eurasian Economic Union
Union for the Mediterranean Secretariat
Francophonie|Organisation internationale de la Francophonie
Commonwealth Secretariat
IPU|Inter-Parliamentary Union
Interpol|INTERPOL
IFRC|International Federation of Red Cross and Red Crescent Societies
IMO|International Maritime Organization
ICAO|International Civil Aviation Organization
ITU|International Telecommunication Union
CTBTO
Transparency International
GFC|Gulf Research Center
RACVIAC
DCAF|Geneva Centre for Security Sector Governance
GCSP|Geneva Centre for Security Policy
GICHD
ITF Enhancing Human Security|ITF
`;

/** Bodies, posts of command, agencies and houses: name | other names | organisation. They receive addresses, liaison officers, visits. */
export const BODY_TABLE = `
European Investment Bank|EIB|EU
North Atlantic Council|NAC|NATO
NATO Headquarters|NATO HQ,NATO headquarters|NATO
NATO-Ukraine Commission|NUC|NATO
NATO-Georgia Commission|NGC|NATO
NATO-Russia Council|NRC|NATO
NATO-Ukraine Council||NATO
Euro-Atlantic Partnership Council|EAPC|NATO|platform
North Atlantic Cooperation Council|NACC|NATO|platform
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
ASEAN Regional Forum|ARF|ASEAN|forum
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
NATO Industrial Advisory Group|NIAG|NATO
NATO Science and Technology Organization|Science and Technology Organization,STO|NATO
NATO Defence College Foundation||NATO
NATO Rapid Deployable Corps||NATO
NATO Special Operations Headquarters|NSHQ|NATO
NATO Contact Point Embassy||NATO
NATO Representation to the UK|NATO Information and Documentation Centre,NIDC|NATO
NATO-ICI Regional Centre|NATO-ICI Regional Center|NATO
Joint Warfare Centre|JWC|NATO
Joint Force Training Centre|JFTC|NATO
Joint Analysis and Lessons Learned Centre|JALLC|NATO
Allied Joint Force Command Naples|Joint Force Command Naples,JFC Naples|NATO
Allied Joint Force Command Brunssum|Joint Force Command Brunssum,JFC Brunssum|NATO
Allied Air Command|AIRCOM|NATO
Allied Land Command|LANDCOM|NATO
NATO Shipping Centre||NATO
Euro-Atlantic Disaster Response Coordination Centre|EADRCC|NATO
Political Committee|Politico-Military Steering Committee|NATO
Partnerships and Cooperative Security Committee|PCSC|NATO
Conference of National Armaments Directors|CNAD|NATO
Combined Joint Staff Exclusive Economic Zone||
Council of the EU||EU
EU Military Committee|EUMC|EU
Civilian Planning and Conduct Capability|CPCC|EU
European Court of Auditors||EU
European Central Bank|ECB|EU
European Economic and Social Committee||EU
Committee of the Regions||EU
EU Satellite Centre|SatCen|EU
European Union Agency for Cybersecurity|ENISA|EU
Foreign Affairs Council||EU
Association Council||
Cooperation Council||
Joint Committee||
ASEAN Committee of Permanent Representatives||ASEAN
ASEAN Coordinating Council|ACC|ASEAN
ASEAN Defence Ministers' Meeting|ADMM|ASEAN
ADMM-Plus|ASEAN Defence Ministers' Meeting-Plus,ASEAN Defence Ministers' Meeting Plus,ADMM Plus|ASEAN|forum
East Asia Summit|EAS|ASEAN|forum
ASEAN Plus Three|ASEAN+3,APT|ASEAN|forum
Expanded ASEAN Maritime Forum|EAMF|ASEAN|forum
Asia-Europe Meeting|ASEM||forum
Conference on Interaction and Confidence-Building Measures in Asia|CICA,Conference on Interaction and Confidence Building Measures in Asia||forum
Mekong-Ganga Cooperation|MGC||forum
Asia Cooperation Dialogue|ACD||forum
Forum for East Asia-Latin America Cooperation|FEALAC||forum
ASEAN Inter-Parliamentary Assembly|AIPA|ASEAN
AHA Centre|ASEAN Coordinating Centre for Humanitarian Assistance|ASEAN
ASEAN Intergovernmental Commission on Human Rights|AICHR|ASEAN
GCC Secretariat|GCC General Secretariat,GCC Secretariat General|GCC
GCC Ministerial Council|Ministerial Council of the GCC|GCC
GCC Supreme Council|Supreme Council of the GCC|GCC
OSCE Ministerial Council|Ministerial Council|OSCE
OSCE Centre in Astana|OSCE Centre in Bishkek,OSCE Programme Office in Dushanbe,OSCE Programme Office in Bishkek|OSCE
OSCE Border Management Staff College|Border Management Staff College,BMSC|OSCE
OSCE Academy in Bishkek|OSCE Academy|OSCE
Representative on Freedom of the Media||OSCE
Asian Contact Group|Contact Group with the Asian Partners|OSCE
Mediterranean Contact Group|Contact Group with the Mediterranean Partners|OSCE
Peace and Security Council||AU
African Union Commission|AU Commission|AU
Human Rights Council|UN Human Rights Council|UN
UN Secretariat||UN
Department of Peace Operations|UN Department of Peace Operations,UN Department of Peacekeeping Operations,Department of Peacekeeping Operations|UN
Economic and Social Council|ECOSOC|UN
Parliament||
National Assembly||
Riigikogu||
Diet||
`;

/** Groups and formats in which a party stands: category | names | type, where joining it is taking part in it. */
export const STANDING_TABLE = `
Partnership for Peace|Partnership for Peace,PfP,Partnership for Peace programme,Partnership for Peace (PfP) programme
Euro-Atlantic Partnership Council|Euro-Atlantic Partnership Council,EAPC
North Atlantic Cooperation Council|North Atlantic Cooperation Council,NACC
Mediterranean Dialogue|Mediterranean Dialogue,NATO's Mediterranean Dialogue
Istanbul Cooperation Initiative|Istanbul Cooperation Initiative,ICI
partners across the globe|partners across the globe,partner across the globe,global partner,global partners
Enhanced Opportunities Partner|enhanced opportunities partner,enhanced opportunity partner,enhanced opportunities partners,enhanced opportunity partners,Enhanced Opportunities Partnership,Enhanced Opportunities Partner,Enhanced Opportunities Partners,Enhanced Opportunity Partner,EOP,enhanced opportunities for dialogue and cooperation,enhanced opportunities for cooperation
contact country|contact country,contact countries
Membership Action Plan|Membership Action Plan,MAP
Eastern Partnership|Eastern Partnership
Union for the Mediterranean|Union for the Mediterranean
Asian Partner for Co-operation|Asian Partner for Co-operation,Asian Partners for Co-operation,Asian Partner for Cooperation
Mediterranean Partner for Co-operation|Mediterranean Partner for Co-operation,Mediterranean Partners for Co-operation
Partner for Co-operation|Partner for Co-operation,Partners for Co-operation,Partner for Cooperation,partner for co-operation
Dialogue Partner|Dialogue Partner,dialogue partner,full Dialogue Partner,full dialogue partner,Dialogue Partners
Sectoral Partner|Sectoral Partner,sectoral partner
Summit Level Partner|Summit Level Partner,summit-level partner,Summit-level Partner
Intensified Dialogue|Intensified Dialogue
Sectoral Dialogue Partner|Sectoral Dialogue Partner,sectoral dialogue partner
Development Partner|Development Partner of ASEAN
strategic partner|strategic partner,strategic partners
candidate country|candidate country,candidate status,EU candidate,candidate for membership
Major Non-NATO Ally|Major Non-NATO Ally,major non-NATO ally
member state|member state,Member State
participating State|participating State,participating state
Mediterranean Dialogue partner|Mediterranean Dialogue partner,Mediterranean Dialogue country
associate member|associate member,Associate Member,associate membership
observer|observer status,observer
associated country|associated country
`;

/** Organisations whose summits are meetings of their own members, to which partners come as guests. */
export const MEETS_ALONE: ReadonlySet<string> = new Set(['NATO']);

/** Organisations that help several partners each, so that a page about one may tell of help to another. */
export const HELPS_EACH: ReadonlySet<string> = new Set(['NATO', 'OSCE']);
