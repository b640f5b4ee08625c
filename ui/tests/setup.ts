/** Tests run with American formats and a fixed zone, whatever the machine says and however busy it is. */
import { configure } from "@testing-library/react";
import { chooseLocale } from "@/i18n";

process.env.TZ = "America/New_York";
chooseLocale("en-US");

// Screens are loaded when first shown: on a busy machine that takes more than the library's one second,
// and no test here asserts a time.
configure({ asyncUtilTimeout: 20_000 });
