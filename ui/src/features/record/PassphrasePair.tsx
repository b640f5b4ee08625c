import { t } from "@/i18n";
import { SecretField } from "./SecretField";

/** A new passphrase, typed twice. */
export type Pair = { passphrase: string; again: string };

/** The least length the core takes (NIST SP 800-63B: eight characters, no rules of composition). */
const LEAST = 8;

/** Whether it is long enough and the same twice. */
export const isSound = ({ passphrase, again }: Pair): boolean => [...passphrase].length >= LEAST && passphrase === again;

/** The two fields of a new passphrase. Faults are shown once the form was sent. */
export function PassphrasePair(props: { value: Pair; onChange: (pair: Pair) => void; showFaults: boolean; autoFocus?: boolean }) {
  const { value, onChange, showFaults, autoFocus } = props;
  const short = [...value.passphrase].length < LEAST;
  const differs = value.passphrase !== value.again;
  return (
    <>
      <SecretField
        label={t("record-new-passphrase")}
        hint={t("record-passphrase-hint")}
        error={showFaults && short ? t("record-passphrase-short", { least: LEAST }) : null}
        value={value.passphrase}
        onChange={(passphrase) => onChange({ ...value, passphrase })}
        autoFocus={autoFocus ?? false}
        autoComplete="new-password"
      />
      <SecretField
        label={t("record-passphrase-again")}
        error={showFaults && !short && differs ? t("record-passphrase-differs") : null}
        value={value.again}
        onChange={(again) => onChange({ ...value, again })}
        autoComplete="new-password"
      />
    </>
  );
}
