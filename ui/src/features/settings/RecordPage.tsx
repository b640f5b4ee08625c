/** How the record is guarded: when it locks, who can read the screen, its keys, and what that protects against. */
import { useQuery } from "@tanstack/react-query";
import { FlaskConical, FolderLock, KeyRound, ShieldQuestionMark } from "lucide-react";
import { useState } from "react";
import { Failure, practiceQuery, useChooseRecord, useSession } from "@/app/api";
import { Button, Fact, FormSection, NumberField, Skeleton, Switch, toast } from "@/components";
import { t } from "@/i18n";
import { NewPassphrase } from "./NewPassphrase";
import { NewRecoveryKey } from "./NewRecoveryKey";
import { useSavePractice } from "./practice";
import { Protection } from "./Protection";
import { SettingsFrame } from "./SettingsFrame";

export function RecordPage() {
  const { status, demo } = useSession();
  const practice = useQuery(practiceQuery);
  const save = useSavePractice();
  const [open, setOpen] = useState<"passphrase" | "recovery" | "protection" | null>(null);
  return (
    <SettingsFrame>
      <FormSection title={t("settings-locking")}>
        {practice.data ? (
          <>
            <NumberField className="max-w-40" label={t("settings-idle")} value={practice.data.idleMinutes} min={1} max={120} unit={t("settings-minutes")} onChange={(idleMinutes) => idleMinutes !== null && void save({ idleMinutes })} />
            <Switch isSelected={practice.data.presentationMode} onChange={(presentationMode) => void save({ presentationMode })}>
              <span className="block">{t("settings-presentation-title")}</span>
              <span className="block text-xs text-muted">{t("settings-presentation-detail")}</span>
            </Switch>
          </>
        ) : practice.error ? <Failure error={practice.error} onRetry={() => void practice.refetch()} /> : <Skeleton />}
      </FormSection>
      {!demo && (
        <FormSection title={t("settings-keys")} hint={t("settings-keys-hint")}>
          <div className="flex flex-wrap gap-2">
            <Button icon={KeyRound} onPress={() => setOpen("passphrase")}>{t("settings-change-passphrase")}</Button>
            <Button onPress={() => setOpen("recovery")}>{t("settings-new-recovery-key")}</Button>
          </div>
        </FormSection>
      )}
      <OtherRecord demo={demo} />
      <FormSection title={t("settings-about")}>
        <div><Button icon={ShieldQuestionMark} onPress={() => setOpen("protection")}>{t("settings-protection")}</Button></div>
        <dl>
          <Fact name={t("settings-folder")}><span className="break-all select-text">{status.folder}</span></Fact>
          <Fact name={t("settings-version")}>{status.version}</Fact>
        </dl>
      </FormSection>
      <NewPassphrase
        open={open === "passphrase"}
        onClose={() => setOpen(null)}
        onDone={() => {
          setOpen(null);
          toast(t("settings-passphrase-changed"), { tone: "success" });
        }}
      />
      <Protection open={open === "protection"} onClose={() => setOpen(null)} />
      <NewRecoveryKey open={open === "recovery"} onClose={() => setOpen(null)} />
    </SettingsFrame>
  );
}

/** The way from the demo to one's own record, and back. */
function OtherRecord({ demo }: { demo: boolean }) {
  const choose = useChooseRecord();
  return (
    <FormSection title={t("settings-demo")} hint={demo ? t("settings-demo-leave-hint") : t("settings-demo-visit-hint")}>
      <div>
        <Button icon={demo ? FolderLock : FlaskConical} busy={choose.isPending} onPress={() => choose.mutate(demo ? "own" : "demo")}>
          {demo ? t("settings-demo-leave") : t("settings-demo-visit")}
        </Button>
      </div>
    </FormSection>
  );
}
