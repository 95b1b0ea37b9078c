/** Operations, missions, exercises, initiatives: name | other names | type | country that benefits, if one. */
export const OPERATION_TABLE = `
International Security Assistance Force|ISAF|operation|AFG
Resolute Support|Resolute Support Mission,RSM,Resolute Support mission|mission|AFG
KFOR|Kosovo Force|operation|XKX
SFOR|Stabilisation Force,Stabilization Force|operation|BIH
IFOR|Implementation Force|operation|BIH
EUFOR Althea|Operation Althea,EUFOR ALTHEA,EUFOR-Althea,EUFOR|operation|BIH
Operation Ocean Shield|Ocean Shield|operation|
Operation Active Endeavour|Active Endeavour,Operation Active Endeavor|operation|
Operation Sea Guardian|Sea Guardian|operation|
Operation Unified Protector|Unified Protector|operation|LBY
Amani Africa|Amani Africa I,Amani Africa II,AMANI Africa,Exercise Amani Africa,Exercise Amani Africa II|exercise|
CENTRASBAT|Centrasbat|exercise|
Peace Shield|Exercise Peace Shield|exercise|
Light Avalanche|Exercise Light Avalanche|exercise|
Maple Arch|Exercise Maple Arch|exercise|
Saber Junction|Exercise Saber Junction|exercise|
Clear Sky|Exercise Clear Sky|exercise|
Black Sea Rotational Force||exercise|
Northern Edge|Exercise Northern Edge|exercise|
Trident Poseidon||exercise|
Crystal Arrow||exercise|
BOLD DRAGON||exercise|
Freedom Shield|Exercise Freedom Shield|exercise|
EUTM Central African Republic|EU Training Mission in the Central African Republic|mission|CAF
EUCAP Sahel Niger|EUCAP Sahel-Niger|mission|NER
EUSEC RD Congo|EUSEC DR Congo,EUSEC|mission|COD
EUPOL RD Congo|EUPOL DR Congo,EUPOL Kinshasa|mission|COD
EUFOR RD Congo|EUFOR DR Congo|operation|COD
Operation Artemis||operation|COD
Seventh Framework Programme|FP7,7th Framework Programme,EU's Seventh Framework Programme|initiative|
Sixth Framework Programme|FP6|initiative|
State Partnership Program|SPP|initiative|
enhanced Forward Presence|eFP,Enhanced Forward Presence|operation|
enhanced Air Policing|Enhanced Air Policing,Baltic Air Policing,air policing mission,NATO Baltic Air Policing,Icelandic Air Policing,air policing|operation|
Partnership Cooperation Menu|Partnership Co-operation Menu,PCM|initiative|
Individual Partnership and Cooperation Menu||initiative|
ITER|ITER project,ITER fusion project|project|
Operation REASSURANCE|Operation Reassurance|operation|
Operation KOBOLD|Operation Kobold|operation|
Operation ATTENTION||operation|
Operation UNIFIER|Operation Unifier|operation|
Cold Weather Operations Centre of Excellence||platform|
Centre of Excellence Defence Against Terrorism|Centre of Excellence - Defence Against Terrorism,COE-DAT|platform|
Partnership Training and Education Centre|PTEC,Partnership Training and Education Centres|platform|
Partnership Interoperability Advocacy Group|PIAG|platform|
Global Coalition to Defeat ISIS|Global Coalition against ISIS,Global Coalition against Daesh,Global Coalition to Counter ISIL,Global Coalition to Defeat Daesh,Global Coalition against ISIL,Counter-ISIL Coalition,Global Coalition to Defeat ISIL|platform|
Proliferation Security Initiative|PSI|initiative|
Virtual Silk Highway|Virtual Silk Highway project|project|
Regional Assistance Mission to Solomon Islands|RAMSI|mission|SLB
Bougainville Peace Monitoring Group||mission|PNG
International Monitoring Team||mission|PHL
Peace Support Operations Training Centre||platform|
Erasmus Mundus Joint Master Degrees||initiative|
Marie Skłodowska-Curie Actions|Marie Curie Actions,Marie Skłodowska-Curie|initiative|
Jean Monnet Programme|Jean Monnet Actions,Jean Monnet|initiative|
SWITCH-Asia|SWITCH Asia|initiative|
E-READI|Enhanced Regional EU-ASEAN Dialogue Instrument|initiative|
ARISE Plus|ARISE+|initiative|
SHARE programme|SHARE Programme|initiative|
Colombo Plan||initiative|
International Solar Alliance|ISA|initiative|
Coalition for Disaster Resilient Infrastructure|CDRI|initiative|
Operation Concordia|EUFOR Concordia|operation|MKD
EUPOL Proxima||mission|MKD
EUJUST LEX|EUJUST LEX-Iraq|mission|IRQ
EUJUST Themis||mission|GEO
Aceh Monitoring Mission||mission|IDN
EUAM Iraq||mission|IRQ
EUAVSEC South Sudan||mission|SSD
MINURSO||mission|
MINUSTAH|United Nations Stabilization Mission in Haiti|mission|HTI
MONUC||mission|COD
ONUMOZ||mission|MOZ
UNAMIR||mission|RWA
UNMEE||mission|
UNMOGIP||mission|
UNOCI||mission|CIV
UNOSOM|UNOSOM II|mission|SOM
UNSMIL||mission|LBY
UNIOM||mission|
UNAMSIL||mission|SLE
AUSSOM||mission|SOM
AFISMA||mission|MLI
MISCA||mission|CAF
Multinational Joint Task Force|MNJTF|operation|
OSCE Assistance Group to Chechnya||mission|
OSCE Presence in Albania||mission|ALB
OSCE Mission to Montenegro||mission|MNE
OSCE Project Co-ordinator in Ukraine||mission|UKR
Operation Joint Guardian||operation|XKX
Operation Joint Guard||operation|BIH
Operation Joint Endeavour||operation|BIH
Operation Allied Protector||operation|
Operation Atalanta|EU NAVFOR Atalanta,EUNAVFOR Atalanta,EU NAVFOR,EUNAVFOR,Operation ATALANTA,ATALANTA|operation|
Operation Sophia|EUNAVFOR MED|operation|
Operation Irini|IRINI|operation|
Operation Aspides|Aspides,ASPIDES|operation|
Combined Task Force 151|CTF-151,CTF 151|operation|
Combined Maritime Forces|CMF|operation|
NATO Mission Iraq|NMI,NATO Mission in Iraq|mission|IRQ
NATO Training Mission in Iraq|NATO Training Mission-Iraq,NTM-I,NATO Training Mission – Iraq|mission|IRQ
NATO Training Mission-Afghanistan|NTM-A,NATO Training Mission in Afghanistan|mission|AFG
NATO Response Force|NRF|operation|
Standing NATO Maritime Group|SNMG2,SNMG1,Standing NATO Maritime Group 2,Standing NATO Maritime Group 1|operation|
Provincial Reconstruction Team|PRT|operation|AFG
Afghan National Army Officer Academy|ANA Officer Academy|mission|AFG
Operational Mentoring and Liaison Team|OMLT|mission|AFG
Planning and Review Process|PARP,PfP Planning and Review Process|initiative|
Partnership Interoperability Initiative|PII|initiative|
Interoperability Platform|Partnership Interoperability Platform|platform|
Operational Capabilities Concept|OCC,Operational Capabilities Concept Evaluation and Feedback|initiative|
Defence Education Enhancement Programme|DEEP,Defense Education Enhancement Program|initiative|
Building Integrity Programme|Building Integrity,NATO Building Integrity Programme,BI Programme,Building Integrity programme|initiative|
Defence Capacity Building Initiative|DCB Initiative,Defence and Related Security Capacity Building Initiative,DCB|initiative|
Science for Peace and Security Programme|SPS,SPS Programme,Science for Peace and Security,Science for Peace and Security programme|initiative|
Partnership Action Plan against Terrorism|Partnership Action Plan on Terrorism|initiative|
Air Situation Data Exchange|ASDE|initiative|
Strategic Airlift Capability|SAC|initiative|
Strategic Airlift Interim Solution|SALIS|initiative|
Cooperative Cyber Defence Centre of Excellence|CCDCOE,NATO Cooperative Cyber Defence Centre of Excellence,CCD COE,Cooperative Cyber Defense Centre of Excellence|platform|
European Centre of Excellence for Countering Hybrid Threats|Hybrid CoE|platform|
NATO Pipeline||initiative|
EUMM|EU Monitoring Mission,EUMM Georgia,European Union Monitoring Mission|mission|GEO
EULEX|EULEX Kosovo|mission|XKX
EUPOL Afghanistan|EUPOL|mission|AFG
EUTM Mali|EUTM|mission|MLI
EUTM Somalia||mission|SOM
EUAM Ukraine|EUAM|mission|UKR
EUMAM Ukraine|EU Military Assistance Mission Ukraine,EU Military Assistance Mission|mission|UKR
EUBAM|EU Border Assistance Mission,EUBAM Moldova-Ukraine|mission|
EU Battlegroups|EU Battlegroup,Nordic Battlegroup,Nordic Battle Group|initiative|
Special Monitoring Mission to Ukraine|SMM,OSCE Special Monitoring Mission,OSCE Special Monitoring Mission to Ukraine,Special Monitoring Mission|mission|UKR
Horizon Europe||initiative|
Horizon 2020||initiative|
Erasmus+|Erasmus Plus,Erasmus Mundus|initiative|
Copernicus||initiative|
Galileo||initiative|
Exercise Malabar|MALABAR|exercise|
JIMEX||exercise|
RIMPAC|Exercise RIMPAC|exercise|
Cobra Gold|Exercise Cobra Gold|exercise|
Locked Shields|Exercise Locked Shields,Locked Shields exercise|exercise|
Cyber Coalition|Exercise Cyber Coalition|exercise|
Trident Juncture|Exercise Trident Juncture|exercise|
Steadfast Jazz|Exercise Steadfast Jazz|exercise|
Steadfast Defender||exercise|
Coalition Warrior Interoperability Exercise|CWIX,CWIX exercise|exercise|
Cooperative Longbow||exercise|
Cooperative Lancer||exercise|
Steppe Eagle|Exercise Steppe Eagle|exercise|
Noble Partner|Exercise Noble Partner|exercise|
Sea Breeze|Exercise Sea Breeze|exercise|
Rapid Trident||exercise|
Baltic Operations|BALTOPS|exercise|
Ramstein Alloy||exercise|
Arctic Challenge|Arctic Challenge Exercise|exercise|
Cold Response||exercise|
Crisis Management Exercise|CMX|exercise|
Northern Coasts||exercise|
Joint Warrior||exercise|
Dynamic Mongoose||exercise|
Saber Strike|Sabre Strike|exercise|
Aman|AMAN|exercise|
Quad||initiative|
UNIFIL||mission|LBN
UNMISS||mission|SSD
UNTAC||mission|KHM
UNPROFOR||mission|
MINUSMA||mission|MLI
Operation Deliberate Forge|Deliberate Forge|operation|BIH
Operation Essential Harvest|Essential Harvest|operation|MKD
Operation Allied Harmony|Allied Harmony,Amber Fox,Operation Amber Fox|operation|MKD
Operation Allied Provider|Allied Provider|operation|
Operation Allied Force|Allied Force|operation|
Operation Enduring Freedom|Enduring Freedom|operation|AFG
Operation Inherent Resolve|Inherent Resolve|operation|IRQ
NATO Headquarters Sarajevo|NATO HQ Sarajevo,NATO Headquarters Skopje|mission|
NATO Advisory Team|NATO Advisory and Liaison Team,NALT|mission|XKX
NATO Support to the African Union|NATO support to AMISOM|mission|
AMISOM|African Union Mission in Somalia|mission|SOM
AMIS|African Union Mission in Sudan|mission|SDN
ATMIS||mission|SOM
UNAMA||mission|AFG
UNAMI||mission|IRQ
UNMIK||mission|XKX
UNFICYP||mission|CYP
UNDOF||mission|
UNTSO||mission|
MONUSCO||mission|COD
MINUSCA||mission|CAF
UNAMID||mission|SDN
UNMIL||mission|LBR
UNMIT|UNMISET,UNTAET|mission|TLS
UNISFA||mission|
INTERFET||operation|TLS
Multinational Force and Observers|MFO|mission|
EUPM|EU Police Mission|mission|BIH
EUPOL COPPS||mission|PSE
EUCAP Sahel|EUCAP Sahel Mali|mission|
EUCAP Nestor|EUCAP Somalia|mission|SOM
EUFOR RCA|EUFOR Tchad/RCA,EUFOR Chad/CAR|operation|
EUTM RCA||mission|CAF
EUTM Mozambique||mission|MOZ
EUBAM Rafah||mission|
EUBAM Libya||mission|LBY
EUMA|EU Mission in Armenia,EUMA Armenia|mission|ARM
EUPM Moldova|EU Partnership Mission in Moldova|mission|MDA
Border Observation Mission|OSCE Observer Mission|mission|
OSCE Mission to Moldova||mission|MDA
OSCE Mission to Serbia||mission|SRB
OSCE Mission in Kosovo|OMIK|mission|XKX
OSCE Mission to Bosnia and Herzegovina||mission|BIH
OSCE Mission to Skopje||mission|MKD
OSCE Mission to Georgia||mission|GEO
Kosovo Verification Mission|OSCE Kosovo Verification Mission|mission|XKX
NATO Counter-Improvised Explosive Devices Centre of Excellence|C-IED Centre of Excellence|platform|
Strategic Communications Centre of Excellence|NATO Strategic Communications Centre of Excellence,StratCom COE|platform|
Energy Security Centre of Excellence|NATO Energy Security Centre of Excellence|platform|
Multinational Cyber Defence Capability Development|Smart Defence|initiative|
NATO Codification System|Allied Codification System|initiative|
NATO Innovation Fund|DIANA|initiative|
Partnership for Peace Training|PfP Consortium,PfP Consortium of Defense Academies|initiative|
Evolved Sea Sparrow Missile|ESSM,NATO Sea Sparrow,NATO Sea Sparrow Project|initiative|
Air Situational Awareness|Regional Airspace Security Programme,Regional Airspace Security Program|initiative|
Neptune Strike||exercise|
Trident Jaguar|Trident Lance|exercise|
Steadfast Cobalt|Steadfast Noon|exercise|
Anakonda|Anaconda|exercise|
Immediate Response||exercise|
Combined Resolve|Saber Guardian|exercise|
Defender Europe|Defender-Europe|exercise|
Cyber Endeavour|Cyber Endeavor|exercise|
Viking|Exercise Viking,VIKING|exercise|
Regex|Regional Exercise,REGEX|exercise|
Platinum Lion|Platinum Eagle|exercise|
Agile Spirit|Exercise Agile Spirit|exercise|
Eagle Partner||exercise|
Sea Shield|Breeze|exercise|
Khaan Quest||exercise|
Talisman Sabre|Talisman Saber|exercise|
Pitch Black|Exercise Pitch Black|exercise|
Kakadu|Exercise Kakadu|exercise|
Rim of the Pacific||exercise|
African Lion||exercise|
Eager Lion||exercise|
Phoenix Express|Obangame Express,Cutlass Express|exercise|
Bold Alligator|Bold Quest|exercise|
Formidable Shield||exercise|
Dynamic Manta|Dynamic Move|exercise|
Steadfast Dart||exercise|
Nordic Response||exercise|
Air Defender||exercise|
Balikatan||exercise|
Komodo|Exercise Komodo|exercise|
Ulchi Freedom Guardian|Ulchi-Freedom Guardian|exercise|
Regional Cooperation Agreement on Combating Piracy|ReCAAP|initiative|
`;

/** Trust funds and other vessels of money: name | other names | country that benefits, if one. */
export const FUND_TABLE = `
Afghan National Army Trust Fund|ANA Trust Fund,ANATF,Afghan National Army (ANA) Trust Fund,Afghan Army Trust Fund,NATO-ANA Trust Fund,ANA TF|AFG
Law and Order Trust Fund for Afghanistan|LOTFA,Law and Order Trust Fund|AFG
Afghanistan Reconstruction Trust Fund|ARTF|AFG
Afghanistan Peace and Reintegration Program|Afghanistan Peace and Reintegration Programme,Afghan Peace and Reintegration Programme,Afghan Peace and Reintegration Program,APRP|AFG
Post-Operations Emergency Relief Fund|POERF|AFG
Comprehensive Assistance Package Trust Fund|CAP Trust Fund,Comprehensive Assistance Package for Ukraine Trust Fund,Comprehensive Assistance Package Trust Fund for Ukraine,NATO Comprehensive Assistance Package Trust Fund|UKR
Comprehensive Assistance Package|CAP,Comprehensive Assistance Package for Ukraine,Comprehensive Assistance Package (CAP) for Ukraine|UKR
Ukraine Defence Contact Group||UKR
NATO/Partnership Trust Fund|NATO/PfP Trust Fund,NATO Partnership Trust Fund,Partnership Trust Fund,PfP Trust Fund,NATO/PFP Trust Fund,NATO-PfP Trust Fund|
Building Integrity Trust Fund|NATO Building Integrity Trust Fund|
Defence Capacity Building Trust Fund|DCB Trust Fund|
Substantial NATO-Georgia Package|SNGP|GEO
European Peace Facility|EPF|
European Neighbourhood Instrument|ENI,European Neighbourhood and Partnership Instrument,ENPI|
Instrument for Pre-Accession Assistance|IPA|
Instrument contributing to Stability and Peace|IcSP|
European Development Fund|EDF|
African Peace Facility|APF|
Pan-African Programme|PanAf,Pan-African Programme (PanAf)|
EU Emergency Trust Fund for Africa|EUTF for Africa,EU Trust Fund for Africa,European Union Emergency Trust Fund for Africa,Emergency Trust Fund for Africa,EUTF|Africa
European Instrument for Democracy and Human Rights|EIDHR|
EU Regional Trust Fund in Response to the Syrian Crisis|Madad Fund,EU Madad Trust Fund|
Facility for Refugees in Turkey|EU Facility for Refugees in Turkey|TUR
European Fund for Sustainable Development|EFSD|
Partnership Instrument||
TACIS|Tacis,TACIS programme,Tacis programme|
PHARE|Phare,PHARE programme|
CARDS|CARDS programme|
MEDA|MEDA programme|
Neighbourhood Investment Facility|NIF,Neighbourhood Investment Platform|
Asia Investment Facility||
Investment Facility for Central Asia||
Central Emergency Response Fund|CERF|
UN Peacebuilding Fund|Peacebuilding Fund|
Adaptation Fund||
AU Peace Fund|African Union Peace Fund|AU
India-UN Development Partnership Fund||
SAARC Development Fund||
United Nations Voluntary Fund for Victims of Torture||
UN Trust Fund for Human Security|United Nations Trust Fund for Human Security|
Development Cooperation Instrument|DCI|
Global Europe|NDICI,NDICI-Global Europe|
Japan-ASEAN Integration Fund|JAIF|ASEAN
Japan-ASEAN Solidarity Fund||ASEAN
ASEAN-Korea Cooperation Fund|AKCF,ASEAN-ROK Cooperation Fund|ASEAN
ASEAN-China Cooperation Fund|ACCF|ASEAN
ASEAN-India Fund|AIF|ASEAN
COVID-19 ASEAN Response Fund|ASEAN COVID-19 Response Fund,COVID-19 Response Fund|ASEAN
COVAX|COVAX Facility,COVAX Advance Market Commitment|
Green Climate Fund|GCF|
Global Fund||
Ukraine Medical Rehabilitation Trust Fund|Medical Rehabilitation Trust Fund,Medical Rehabilitation Trust Fund for Ukraine|UKR
Cyber Defence Trust Fund|Trust Fund on Cyber Defence|UKR
Logistics and Standardization Trust Fund||UKR
Military Career Transition Trust Fund||UKR
Explosive Ordnance Disposal Trust Fund|EOD Trust Fund|UKR
Professional Development Programme Trust Fund|PDP Trust Fund|
DEEP Trust Fund||
Kosovo Security Force Trust Fund|KSF Trust Fund,NATO KSF New Capabilities Trust Fund|XKX
NATO-AU Trust Fund||
Trust Fund to Support AMISOM|AMISOM Trust Fund|SOM
Partnership Fund|OSCE Partnership Fund|
OSCE Trust Fund||
Ukraine Facility||UKR
UN Voluntary Trust Fund for Mine Action||
Gavi|GAVI|
ASEAN Development Fund|ADF|ASEAN
ASEAN-Australia Development Cooperation Program|AADCP|ASEAN
ASEAN-India Green Fund|ASEAN-India Cooperation Fund,ASEAN-India Science and Technology Development Fund|ASEAN
ASEAN-Canada Trust Fund||ASEAN
Initiative for ASEAN Integration|IAI|ASEAN
Asian Development Fund||
`;
