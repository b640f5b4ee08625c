/**
 * From a code to words: what happened, what it means, what to do.
 *
 * Total by its type: a code added to the core does not compile here until it has its three messages.
 */
import type { PlainKey } from "@/i18n";
import type { Code } from "./bindings";

/** The three messages of a code, each without arguments. */
export type ErrorWords = { title: PlainKey; meaning: PlainKey; action: PlainKey };

/** The table: every code's words. */
export const errorTable: Record<Code, ErrorWords> = {
  no_record: { title: "errors-no-record", meaning: "errors-no-record-meaning", action: "errors-no-record-action" },
  record_exists: { title: "errors-record-exists", meaning: "errors-record-exists-meaning", action: "errors-record-exists-action" },
  locked: { title: "errors-locked", meaning: "errors-locked-meaning", action: "errors-locked-action" },
  wrong_passphrase: { title: "errors-wrong-passphrase", meaning: "errors-wrong-passphrase-meaning", action: "errors-wrong-passphrase-action" },
  wrong_recovery_key: { title: "errors-wrong-recovery-key", meaning: "errors-wrong-recovery-key-meaning", action: "errors-wrong-recovery-key-action" },
  weak_passphrase: { title: "errors-weak-passphrase", meaning: "errors-weak-passphrase-meaning", action: "errors-weak-passphrase-action" },
  slow_down: { title: "errors-slow-down", meaning: "errors-slow-down-meaning", action: "errors-slow-down-action" },
  damaged_header: { title: "errors-damaged-header", meaning: "errors-damaged-header-meaning", action: "errors-damaged-header-action" },
  damaged_record: { title: "errors-damaged-record", meaning: "errors-damaged-record-meaning", action: "errors-damaged-record-action" },
  busy: { title: "errors-busy", meaning: "errors-busy-meaning", action: "errors-busy-action" },
  disk_full: { title: "errors-disk-full", meaning: "errors-disk-full-meaning", action: "errors-disk-full-action" },
  read_only: { title: "errors-read-only", meaning: "errors-read-only-meaning", action: "errors-read-only-action" },
  newer_record: { title: "errors-newer-record", meaning: "errors-newer-record-meaning", action: "errors-newer-record-action" },
  io: { title: "errors-io", meaning: "errors-io-meaning", action: "errors-io-action" },
  not_found: { title: "errors-not-found", meaning: "errors-not-found-meaning", action: "errors-not-found-action" },
  invalid: { title: "errors-invalid", meaning: "errors-invalid-meaning", action: "errors-invalid-action" },
  immutable: { title: "errors-immutable", meaning: "errors-immutable-meaning", action: "errors-immutable-action" },
  changed_since: { title: "errors-changed-since", meaning: "errors-changed-since-meaning", action: "errors-changed-since-action" },
  incomplete: { title: "errors-incomplete", meaning: "errors-incomplete-meaning", action: "errors-incomplete-action" },
  plan_not_in_force: { title: "errors-plan-not-in-force", meaning: "errors-plan-not-in-force-meaning", action: "errors-plan-not-in-force-action" },
  looks_like_duplicate: { title: "errors-looks-like-duplicate", meaning: "errors-looks-like-duplicate-meaning", action: "errors-looks-like-duplicate-action" },
  import_not_json: { title: "errors-import-not-json", meaning: "errors-import-not-json-meaning", action: "errors-import-not-json-action" },
  import_not_fhir: { title: "errors-import-not-fhir", meaning: "errors-import-not-fhir-meaning", action: "errors-import-not-fhir-action" },
  import_wrong_version: { title: "errors-import-wrong-version", meaning: "errors-import-wrong-version-meaning", action: "errors-import-wrong-version-action" },
  import_too_large: { title: "errors-import-too-large", meaning: "errors-import-too-large-meaning", action: "errors-import-too-large-action" },
  import_no_client: { title: "errors-import-no-client", meaning: "errors-import-no-client-meaning", action: "errors-import-no-client-action" },
  import_unreadable: { title: "errors-import-unreadable", meaning: "errors-import-unreadable-meaning", action: "errors-import-unreadable-action" },
  import_stale: { title: "errors-import-stale", meaning: "errors-import-stale-meaning", action: "errors-import-stale-action" },
  instrument_faulty: { title: "errors-instrument-faulty", meaning: "errors-instrument-faulty-meaning", action: "errors-instrument-faulty-action" },
  library_faulty: { title: "errors-library-faulty", meaning: "errors-library-faulty-meaning", action: "errors-library-faulty-action" },
  unanswered: { title: "errors-unanswered", meaning: "errors-unanswered-meaning", action: "errors-unanswered-action" },
  flag_open: { title: "errors-flag-open", meaning: "errors-flag-open-meaning", action: "errors-flag-open-action" },
  open_gaps: { title: "errors-open-gaps", meaning: "errors-open-gaps-meaning", action: "errors-open-gaps-action" },
  missing_glyphs: { title: "errors-missing-glyphs", meaning: "errors-missing-glyphs-meaning", action: "errors-missing-glyphs-action" },
  print_target: { title: "errors-print-target", meaning: "errors-print-target-meaning", action: "errors-print-target-action" },
  bad_request: { title: "errors-bad-request", meaning: "errors-bad-request-meaning", action: "errors-bad-request-action" },
  no_such_command: { title: "errors-no-such-command", meaning: "errors-no-such-command-meaning", action: "errors-no-such-command-action" },
  internal: { title: "errors-internal", meaning: "errors-internal-meaning", action: "errors-internal-action" },
};
