/**
 * Who gives, where a page does not say: ranks by what parties are known for, highest first, one rank a line. Between two
 * parties of one rank nothing is supposed. Those that are not listed stand between the last two lines.
 */
export const DONOR_RANKS = `
EU AUS AUT BEL CAN CHE CZE DEU DNK ESP EST FIN FRA GBR GRC HUN IRL ISL ITA JPN KOR LIE LTU LUX LVA NLD NOR NZL POL PRT SVK SVN SWE USA World_Bank ADB
ARE BRA BGR CHL CHN CYP GCC HRV IND ISR KWT MLT QAT ROU RUS SAU SGP TUR TWN
NATO OSCE UN
*
ASEAN AU CARICOM PIF ECOWAS SAARC CELAC
`;

/** Organisations by their members, as far as a gift of a member to a partner of the organisation is of its relation. */
export const MEMBER_TABLE = `
EU|AUT BEL BGR CYP CZE DEU DNK ESP EST FIN FRA GRC HRV HUN IRL ITA LTU LUX LVA MLT NLD POL PRT ROU SVK SVN SWE
NATO|ALB BEL BGR CAN CZE DEU DNK ESP EST FIN FRA GBR GRC HRV HUN ISL ITA LTU LUX LVA MKD MNE NLD NOR POL PRT ROU SVK SVN SWE TUR USA
GCC|ARE BHR KWT OMN QAT SAU
OSCE|ALB AND ARM AUT AZE BEL BGR BIH BLR CAN CHE CYP CZE DEU DNK ESP EST FIN FRA GBR GEO GRC HRV HUN IRL ISL ITA KAZ KGZ LIE LTU LUX LVA MCO MDA MKD MLT MNE MNG NLD NOR POL PRT ROU RUS SMR SRB SVK SVN SWE TJK TKM TUR UKR USA UZB
ASEAN|BRN IDN KHM LAO MMR MYS PHL SGP THA VNM
`;

/** Funds through which a party gives, beside its agencies: what they give, it gives. Name | party. */
export const CHANNEL_TABLE = `
European Peace Facility|EU
African Peace Facility|EU
European Neighbourhood Instrument|EU
Instrument for Pre-Accession Assistance|EU
Instrument contributing to Stability and Peace|EU
European Development Fund|EU
Development Cooperation Instrument|EU
Global Europe|EU
Pan-African Programme|EU
EU Emergency Trust Fund for Africa|EU
European Instrument for Democracy and Human Rights|EU
Facility for Refugees in Turkey|EU
Partnership Instrument|EU
TACIS|EU
PHARE|EU
CARDS|EU
MEDA|EU
Neighbourhood Investment Facility|EU
Partnership Fund|OSCE
Science for Peace and Security Programme|NATO
Japan-ASEAN Integration Fund|JPN
ASEAN-India Fund|IND
ASEAN-China Cooperation Fund|CHN
ASEAN-Korea Cooperation Fund|KOR
`;
