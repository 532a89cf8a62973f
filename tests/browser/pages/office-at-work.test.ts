import { lookAtOffice } from "../look-at-office.ts";
import { rolesAtWork } from "../site-pages.ts";

lookAtOffice(rolesAtWork);
