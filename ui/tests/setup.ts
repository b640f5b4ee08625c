/** Tests run with American formats and a fixed zone, whatever the machine says. */
import { chooseLocale } from "@/i18n";

process.env.TZ = "America/New_York";
chooseLocale("en-US");
