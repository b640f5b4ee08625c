/** The features of the window. A new one is listed here, and nowhere else. */
import { assessments } from "@/features/assessments";
import { calendar } from "@/features/calendar";
import { checkIns } from "@/features/checkins";
import { clients } from "@/features/clients";
import { contacts } from "@/features/contacts";
import { discharge } from "@/features/discharge";
import { gaps } from "@/features/gaps";
import { imports } from "@/features/imports";
import { library } from "@/features/library";
import { measures } from "@/features/measures";
import { plan } from "@/features/plan";
import { promises } from "@/features/promises";
import { quickAdd } from "@/features/quickadd";
import { safety } from "@/features/safety";
import { settings } from "@/features/settings";
import { trends } from "@/features/trends";

export const features = [assessments, contacts, checkIns, calendar, clients, discharge, gaps, imports, library, measures, plan, promises, quickAdd, safety, settings, trends] as const;
