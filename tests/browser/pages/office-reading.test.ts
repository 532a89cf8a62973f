import { lookAtOffice } from "../look-at-office.ts";
import { rolesReading } from "../site-pages.ts";

lookAtOffice(rolesReading);
