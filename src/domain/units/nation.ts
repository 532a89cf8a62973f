/**
 * The unit above all provinces: fixed, so that everything can point to it before anything is loaded. It is the
 * id that referenceUnitId makes of ("nation", "vn") and the day of the map.
 */
export const nationId = "fbc981f8-07d9-5e93-8acb-ee50de108b66";
export const nationName = "Việt Nam";
