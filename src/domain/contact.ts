/** DigiDoor's helpdesk. Source: DigiDoor's article "Mandaat verstrekken in OSR". Opening hours are not known. */
export const HELPDESK = { mail: 'support@digidoor.nl', phone: '085 301 92 36' } as const;

/** Kennisnet's support, for the overeenkomst and OSR. Source: overstapserviceonderwijs.nl/oso-gebruiken. */
export const KENNISNET = { mail: 'support@kennisnet.nl', phone: '0800 321 22 33' } as const;
