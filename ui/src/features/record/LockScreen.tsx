/** The locked record: passphrase, or recovery key and with it a new passphrase. Shows nothing of what is inside. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { FlaskConical, FolderLock, KeyRound, LockKeyholeOpen } from "lucide-react";
import { useEffect, useState, type FormEvent } from "react";
import { Failure, recordStatusQuery, usePageTitle } from "@/app/api";
import { Banner, Button, Checkbox, TextField, toast } from "@/components";
import { t } from "@/i18n";
import { platform, recordChoose, recordResetPassphrase, recordUnlock, recordUnlockWithRecoveryKey, type Code, type RecordChoice, type RecordStatus } from "@/ipc";
import { Greeting } from "./Greeting";
import { PassphrasePair, isSound } from "./PassphrasePair";
import { SecretField } from "./SecretField";

export function LockScreen({ status }: { status: RecordStatus }) {
  return status.choice === "demo" ? <DemoLocked /> : <OwnLocked status={status} />;
}

/** Goes to a record, the demo or one's own, forgetting which screen was open in the other. */
function useGoTo() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (choice: RecordChoice) => recordChoose({ choice }),
    meta: { quiet: true },
    onSuccess: (next) => {
      platform.setPlace();
      client.setQueryData(recordStatusQuery.queryKey, next);
    },
  });
}

/** The demo has no passphrase of anybody's: its clients are invented. */
function DemoLocked() {
  usePageTitle(t("record-demo-locked"));
  const go = useGoTo();
  return (
    <Greeting title={t("record-demo-locked")}>
      <div className="flex flex-col gap-4">
        <p className="text-muted">{t("record-demo-locked-text")}</p>
        {go.error && <Failure error={go.error} />}
        <Button autoFocus variant="primary" size="lg" icon={FlaskConical} busy={go.isPending} onPress={() => go.mutate("demo")}>{t("record-demo-go-on")}</Button>
        <Button variant="secondary" size="lg" icon={FolderLock} isDisabled={go.isPending} onPress={() => go.mutate("own")}>{t("record-to-own")}</Button>
      </div>
    </Greeting>
  );
}

/** What must be mended in the record's folder, so it is said where that is. */
const ABOUT_FILES: ReadonlySet<Code> = new Set<Code>(["damaged_header", "damaged_record", "newer_record", "read_only", "disk_full", "io"]);

function OwnLocked({ status }: { status: RecordStatus }) {
  usePageTitle(t("record-unlock-title"));
  const client = useQueryClient();
  const [way, setWay] = useState<"passphrase" | "recovery">("passphrase");
  const [secret, setSecret] = useState("");
  // Who needs the recovery key has most likely forgotten the passphrase.
  const [renew, setRenew] = useState(true);
  const [pair, setPair] = useState({ passphrase: "", again: "" });
  const [tried, setTried] = useState(false);
  const shown = (next: RecordStatus) => client.setQueryData(recordStatusQuery.queryKey, next);
  const renewing = way === "recovery" && renew;

  const unlock = useMutation({
    mutationFn: () =>
      way === "passphrase" ? recordUnlock({ passphrase: secret })
      : renew ? recordResetPassphrase({ recoveryKey: secret, new: pair.passphrase })
      : recordUnlockWithRecoveryKey({ recoveryKey: secret }),
    meta: { quiet: true },
    onSuccess: (next) => {
      shown(next);
      if (renewing) toast(t("record-passphrase-set"), { tone: "success" });
    },
    onError: () => void client.invalidateQueries({ queryKey: recordStatusQuery.queryKey }),
  });
  const go = useGoTo();
  const wait = useCountdown(status.waitSeconds, unlock.submittedAt);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (secret !== "" && wait === 0 && (!renewing || isSound(pair))) unlock.mutate();
  };
  const turn = () => {
    setSecret("");
    setPair({ passphrase: "", again: "" });
    setTried(false);
    unlock.reset();
    setWay(way === "passphrase" ? "recovery" : "passphrase");
  };
  return (
    <Greeting title={t("record-unlock-title")}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        {way === "passphrase" ? (
          <SecretField key="passphrase" label={t("record-passphrase")} value={secret} onChange={setSecret} autoFocus autoComplete="current-password" />
        ) : (
          <>
            <TextField key="recovery" label={t("record-recovery-key")} hint={t("record-recovery-key-hint")} value={secret} onChange={setSecret} autoFocus large autoComplete="off" spellCheck="false" />
            <Checkbox isSelected={renew} onChange={setRenew}>
              <span className="block">{t("record-renew")}</span>
              <span className="block text-xs text-muted">{t("record-renew-text")}</span>
            </Checkbox>
            {renew && <PassphrasePair value={pair} onChange={setPair} showFaults={tried} />}
          </>
        )}
        {unlock.error && <Failure error={unlock.error} />}
        {unlock.error && ABOUT_FILES.has(unlock.error.code) && <p className="text-xs break-all text-muted select-text">{t("record-kept-in", { folder: status.folder })}</p>}
        {go.error && <Failure error={go.error} />}
        {wait > 0 && <Banner tone="warning">{t("record-wait", { seconds: wait })}</Banner>}
        <Button type="submit" variant="primary" size="lg" icon={LockKeyholeOpen} busy={unlock.isPending} isDisabled={secret === "" || wait > 0}>
          {renewing ? t("record-unlock-renewed") : t("record-unlock")}
        </Button>
      </form>
      <div className="mt-6 flex flex-col items-start gap-1 border-t border-line pt-4 [&>button]:-ms-3">
        <Button variant="quiet" icon={KeyRound} onPress={turn}>
          {way === "passphrase" ? t("record-use-recovery-key") : t("record-use-passphrase")}
        </Button>
        <Button variant="quiet" icon={FlaskConical} onPress={() => go.mutate("demo")} busy={go.isPending}>{t("record-to-demo")}</Button>
      </div>
    </Greeting>
  );
}

/** Counts whole seconds down from what the core said, anew after each attempt. */
function useCountdown(seconds: number, attemptedAt: number): number {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const end = Date.now() + seconds * 1000;
    const tick = () => setLeft(Math.max(0, Math.ceil((end - Date.now()) / 1000)));
    tick();
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
  }, [seconds, attemptedAt]);
  return left;
}
