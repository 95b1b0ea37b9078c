/**
 * The words that make a name the name of a text that parties adopt: type | heads. A head ends the name's core
 * ("Joint Political Declaration"); "on …", "for …", "of …" may follow it.
 */
export const INSTRUMENT_HEADS = `
declaration|declaration,joint declaration,political declaration,communiqué,communique,joint communiqué,joint communique,declaration of intent,vision
programme|programme,program,cooperation programme,cooperation program,partnership programme,country programme,work programme,work plan,workplan,individual partnership programme,partnership priorities
agreement|agreement,accord,pact of friendship,arrangement,technical arrangement,security agreement,framework agreement,framework,partnership framework,cooperation framework,protocol,charter,compact,annexure,pact,framework document,document,founding act,final act,administrative arrangement,status of forces agreement,participation agreement,association agreement,implementing arrangement,modus vivendi,code of conduct,fta,cepa,epa
memorandum|memorandum,memorandum of understanding,memorandum of cooperation,mou,moc,letter of intent,letter of understanding,memorandum of intent,memoranda of understanding
exchange-of-letters|exchange of letters,exchange of notes,letters of exchange,letters,side letter,notes verbales
action-plan|action plan,action agenda,agenda,plan of action,individual partnership action plan,membership action plan,roadmap,road map,individual action plan,joint action plan,cooperation plan,plan
statement|statement,joint statement,press statement,joint press statement,vision statement,presentation document
treaty|treaty,treaties,convention,framework convention,additional protocol,optional protocol
programme|package,strategy
agreement|strategic partnership agreement
agreement|partnership,alliance,green partnership,digital partnership,security and defence partnership,defence partnership,connectivity partnership,green alliance,digital alliance,raw materials partnership,energy partnership,mobility partnership,health partnership,trade partnership,industrial partnership,critical minerals partnership,migration partnership
decision|decision,adequacy decision,resolution
`;

/** Acronyms of texts that name themselves: acronym | title | type. */
export const INSTRUMENT_ACRONYMS = `
IPCP|Individual Partnership and Cooperation Programme|programme
IPAP|Individual Partnership Action Plan|action-plan
ITPP|Individually Tailored Partnership Programme|programme
ANP|Annual National Programme|programme
IPP|Individual Partnership Programme|programme
SOFA|Status of Forces Agreement|agreement
PCA|Partnership and Cooperation Agreement|agreement
CPA|Comprehensive Partnership Agreement|agreement
SAA|Stabilisation and Association Agreement|agreement
DCFTA|Deep and Comprehensive Free Trade Area|agreement
CEPA|Comprehensive and Enhanced Partnership Agreement|agreement
FPA|Framework Participation Agreement|agreement
EPCA|Enhanced Partnership and Cooperation Agreement|agreement
TAC|Treaty of Amity and Cooperation in Southeast Asia|treaty
EPA|Economic Partnership Agreement|agreement
SPA|Strategic Partnership Agreement|agreement
FTA|Free Trade Agreement|agreement
GSOIA|Agreement on the Security of Information|agreement
MIP|Multiannual Indicative Programme|programme
`;
