/** More exercises, missions and programmes, in the form of `OPERATION_TABLE`. */
export const UNDERTAKING_TABLE = `
Steadfast Jupiter|Exercise Steadfast Jupiter,Steadfast Jupiter-Jackal|exercise|
Steadfast Juncture|Exercise Steadfast Juncture|exercise|
Steadfast Pinnacle|Steadfast Pyramid|exercise|
Steadfast Deterrence|Steadfast Duel|exercise|
Trident Javelin|Exercise Trident Javelin|exercise|
Noble Jump|Exercise Noble Jump|exercise|
Loyal Leda|Exercise Loyal Leda|exercise|
Iceland Air Meet|Exercise Iceland Air Meet|exercise|
Arctic Fighter Meet||exercise|
Swift Response|Exercise Swift Response|exercise|
Spring Storm|Exercise Spring Storm|exercise|
Silver Arrow|Exercise Silver Arrow|exercise|
Iron Wolf|Exercise Iron Wolf|exercise|
Flaming Sword|Exercise Flaming Sword|exercise|
Ramstein Guard|Exercise Ramstein Guard|exercise|
Ramstein Legacy|Exercise Ramstein Legacy|exercise|
Dynamic Mercy|Exercise Dynamic Mercy|exercise|
Dynamic Messenger|Exercise Dynamic Messenger|exercise|
REPMUS|Exercise REPMUS|exercise|
Precise Response|Exercise Precise Response|exercise|
Coherent Resilience|Exercise Coherent Resilience|exercise|
Crossed Swords|Exercise Crossed Swords|exercise|
Cyber Europe|Exercise Cyber Europe|exercise|
Joint Viking|Exercise Joint Viking|exercise|
Arctic Forge|Exercise Arctic Forge|exercise|
Red Flag|Exercise Red Flag|exercise|
Maple Flag|Exercise Maple Flag|exercise|
Frisian Flag|Exercise Frisian Flag|exercise|
Anatolian Eagle|Exercise Anatolian Eagle|exercise|
Combined Endeavour|Combined Endeavor|exercise|
Strong Resolve|Exercise Strong Resolve|exercise|
Nordic Peace|Exercise Nordic Peace|exercise|
Cooperative Best Effort|Exercise Cooperative Best Effort|exercise|
Cooperative Key|Exercise Cooperative Key|exercise|
Cooperative Nugget|Exercise Cooperative Nugget|exercise|
Cooperative Partner|Exercise Cooperative Partner|exercise|
Cooperative Safeguard|Exercise Cooperative Safeguard|exercise|
Cooperative Adventure|Cooperative Adventure Exchange|exercise|
Cooperative Archer|Exercise Cooperative Archer|exercise|
Cooperative Marlin|Exercise Cooperative Marlin|exercise|
Cooperative Mako|Exercise Cooperative Mako|exercise|
Cooperative Bear|Exercise Cooperative Bear|exercise|
Noble Midas|Noble Mariner,Noble Manta|exercise|
European Challenge|European Advance|exercise|
Joint Effort|Exercise Joint Effort|exercise|
Yudh Abhyas|Exercise Yudh Abhyas|exercise|
Vajra Prahar|Exercise Vajra Prahar|exercise|
Tiger Triumph|Exercise Tiger Triumph|exercise|
Cope India|Exercise Cope India|exercise|
Ajeya Warrior|Exercise Ajeya Warrior|exercise|
Indradhanush|Exercise Indradhanush|exercise|
Surya Kiran|Exercise Surya Kiran|exercise|
Sampriti|Exercise Sampriti|exercise|
Ekuverin|Exercise Ekuverin|exercise|
Mitra Shakti|Exercise Mitra Shakti|exercise|
SLINEX|Exercise SLINEX|exercise|
Nomadic Elephant|Exercise Nomadic Elephant|exercise|
KAZIND|Kazind,Exercise KAZIND|exercise|
Dustlik|Exercise Dustlik|exercise|
Garuda Shakti|Exercise Garuda Shakti|exercise|
Samudra Shakti|Exercise Samudra Shakti|exercise|
Bold Kurukshetra|Exercise Bold Kurukshetra|exercise|
SIMBEX|Exercise SIMBEX|exercise|
Agni Warrior|Exercise Agni Warrior|exercise|
Lamitiye|Exercise Lamitiye|exercise|
Dharma Guardian|Exercise Dharma Guardian|exercise|
Veer Guardian|Exercise Veer Guardian|exercise|
AUSINDEX|Exercise AUSINDEX|exercise|
AUSTRAHIND|Austra Hind,AustraHind|exercise|
Desert Eagle|Exercise Desert Eagle|exercise|
Desert Flag|Exercise Desert Flag|exercise|
Desert Cyclone|Exercise Desert Cyclone|exercise|
Zayed Talwar|Exercise Zayed Talwar|exercise|
Naseem Al Bahr|Naseem-al-Bahr,Naseem al-Bahr,Nasim Al Bahr,Exercise Naseem Al Bahr|exercise|
Al Najah|Al-Najah,Al Nagah,Exercise Al Najah|exercise|
La Perouse|La Pérouse,Exercise La Perouse|exercise|
Garuda Shield|Super Garuda Shield|exercise|
Southern Jackaroo|Exercise Southern Jackaroo|exercise|
Pacific Vanguard|Exercise Pacific Vanguard|exercise|
Pacific Partnership||exercise|
Keen Sword|Exercise Keen Sword|exercise|
Keen Edge|Exercise Keen Edge|exercise|
Sea Dragon|Exercise Sea Dragon|exercise|
Cope North|Exercise Cope North|exercise|
Kamandag|KAMANDAG|exercise|
Sama Sama|Exercise Sama Sama|exercise|
Ssangyong|Ssang Yong|exercise|
Foal Eagle|Exercise Foal Eagle|exercise|
Key Resolve|Exercise Key Resolve|exercise|
Gobi Wolf|Exercise Gobi Wolf|exercise|
Bersama Lima|Bersama Shield,Bersama Padu|exercise|
Croix du Sud|Exercise Croix du Sud|exercise|
Longreach|Exercise Longreach|exercise|
Tropic Twilight|Exercise Tropic Twilight|exercise|
UNITAS|Exercise UNITAS|exercise|
PANAMAX|Exercise PANAMAX|exercise|
Tradewinds|Exercise Tradewinds|exercise|
Flintlock|Exercise Flintlock|exercise|
Justified Accord|Exercise Justified Accord|exercise|
Bright Star|Exercise Bright Star|exercise|
Indo-Pacific Deployment|Indo-Pacific and East Asia Deployment|exercise|
Operation Deny Flight|Deny Flight|operation|BIH
Operation Sharp Guard|Sharp Guard|operation|
Operation Maritime Monitor|Maritime Monitor,Maritime Guard|operation|
Operation Eagle Assist|Eagle Assist|operation|USA
Operation Display Deterrence|Display Deterrence|operation|TUR
Standing Naval Force Mediterranean|STANAVFORMED,Standing Naval Force Atlantic|operation|
Standing NATO Mine Countermeasures Group|SNMCMG1,SNMCMG2|operation|
EU Proxima|Proxima|mission|MKD
EUJUST THEMIS||mission|GEO
EUAM RCA||mission|CAF
EUMAM RCA||mission|CAF
EUBAM Moldova and Ukraine||mission|
EUFOR Libya||operation|LBY
MINUJUSTH||mission|HTI
UNMIN||mission|NPL
UNOMIG||mission|GEO
ONUB||mission|BDI
MINURCAT||mission|
UNMIBH||mission|BIH
UNPREDEP||mission|MKD
UNITAMS||mission|SDN
UNTAES||mission|HRV
UNIKOM||mission|
UNITAF||operation|SOM
Creative Europe|Creative Europe Programme,Creative Europe programme|initiative|
Single Market Programme||initiative|
Digital Europe Programme|Digital Europe programme,Digital Europe|initiative|
LIFE programme|LIFE Programme|initiative|
EU4Health|EU4Health Programme,EU4Health programme|initiative|
Interreg||initiative|
European Solidarity Corps||initiative|
Union Civil Protection Mechanism|EU Civil Protection Mechanism,UCPM|platform|
Euratom Research and Training Programme||initiative|
PRIMA|Partnership for Research and Innovation in the Mediterranean Area|initiative|
EU CBRN Centres of Excellence|CBRN Centres of Excellence,EU CBRN Risk Mitigation Centres of Excellence|initiative|
Enhancing Security Cooperation in and with Asia|ESIWA,ESIWA project|project|
Critical Maritime Routes Indo-Pacific|CRIMARIO,CRIMARIO II|project|
Border Management Programme in Central Asia|BOMCA|project|
Central Asia Drug Action Programme|CADAP|project|
Law Enforcement in Central Asia|LEICA|project|
Venice Commission|European Commission for Democracy through Law|platform|
Pompidou Group||platform|
Multi-agency Donor Coordination Platform||platform|
International Coalition for the Return of Ukrainian Children||initiative|
Tallinn Mechanism||initiative|
Partners in the Blue Pacific|PBP|initiative|
Maritime Theatre Missile Defence Forum|MTMD Forum|platform|
Global Initiative to Combat Nuclear Terrorism|GICNT|initiative|
International Counter Ransomware Initiative|Counter Ransomware Initiative|initiative|
Freedom Online Coalition||platform|
Heart of Asia|Heart of Asia Process,Istanbul Process|platform|
Community of Democracies||platform|
JENESYS|Japan-East Asia Network of Exchange for Students and Youths|initiative|
Ship for Southeast Asian and Japanese Youth Program|SSEAYP,Ship for Southeast Asian and Japanese Youth Programme|initiative|
Asia Zero Emission Community|AZEC|initiative|
Lower Mekong Initiative|LMI|initiative|
Mekong-U.S. Partnership||initiative|
Young Southeast Asian Leaders Initiative|YSEALI|initiative|
Young African Leaders Initiative|YALI|initiative|
Cooperative Airspace Initiative||initiative|
Environment and Security Initiative|ENVSEC,Environment and Security (ENVSEC) Initiative|initiative|
Indian Technical and Economic Cooperation Programme|ITEC Programme,ITEC programme,Indian Technical and Economic Cooperation (ITEC) Programme|initiative|
EU-ASEAN Dialogue Instrument||initiative|
TRACECA||initiative|
INOGATE||initiative|
EU4Energy||initiative|
EUROsociAL||initiative|
EL PAcCTO||initiative|
COPOLAD||initiative|
EUROCLIMA||initiative|
AL-INVEST|AL-Invest|initiative|
Global Gateway||initiative|
`;
